(* Tools for the proof that every step keeps the invariant, and where it begins. *)
From Coq Require Import List Arith Lia.
From Beat Require Import Sleep SleepInvariant SleepLists.
Import ListNotations.

Ltac opened :=
  unfold seen_to, nobody_left, nobody_asleep, counts_as_awake, counts_as_searching, queued_once, signal_knows,
    all_started, set in *;
  cbn [awake searching pacer sleeper woken worker signal visible] in *.

Lemma initial_agrees : forall limit threads, invariant limit threads initial.
Proof.
  intros. unfold initial. constructor; opened; cbn [In] in *.
  - intros [w|g|w]; intuition discriminate.
  - intros [w|g|w]; intuition discriminate.
  - apply NoDup_nil.
  - apply NoDup_nil.
  - discriminate.
  - intros w. repeat split; try discriminate. cbn. tauto.
  - intros. exact I.
  - discriminate.
Qed.

Ltac split_cases :=
  repeat match goal with
  | |- context [Nat.eqb ?a ?b] => destruct (Nat.eqb_spec a b); try subst
  | H : context [Nat.eqb ?a ?b] |- _ => destruct (Nat.eqb_spec a b); try subst
  end.

Ltac now_read :=
  repeat match goal with
  | E : @eq worker_at (?f ?m) ?c, W : context [?f ?m] |- _ => match W with E => fail 1 | _ => rewrite E in W end
  | E : @eq signal_at (?f ?m) ?c, W : context [?f ?m] |- _ => match W with E => fail 1 | _ => rewrite E in W end
  | E : @eq worker_at (?f ?m) ?c |- context [?f ?m] => rewrite E
  | E : @eq signal_at (?f ?m) ?c |- context [?f ?m] => rewrite E
  end.

(* The facts about lists that a step changes. *)
Ltac absent counted queued :=
  rewrite counted; cbn; now_read;
  solve [ tauto | discriminate
        | match goal with E : ?sg ?g = Wakes ?w |- _ =>
            destruct (queued w) as [_ [_ [_ Q]]]; destruct (Q g E) as [_ [_ [Q' _]]]; congruence end ].

Ltac list_facts awakes searchers queued :=
  repeat match goal with
  | H : leaves ?a ?l ?l', N : NoDup ?l |- _ =>
      let I := fresh "I" in let D := fresh "D" in let L := fresh "L" in
      destruct (leaves_in a l l' H N) as [I D]; pose proof (leaves_length a l l' H) as L; clear H
  | H : joins ?a ?l ?l', N : NoDup ?l |- _ =>
      let I := fresh "I" in let D := fresh "D" in let L := fresh "L" in
      destruct (joins_in a l l' H) as [I [D L]];
      [ first [absent awakes queued | absent searchers queued] | assumption | clear H ]
  | H : becomes ?a ?b ?l ?l', N : NoDup ?l |- _ =>
      let I := fresh "I" in let D := fresh "D" in let L := fresh "L" in
      destruct (becomes_in a b l l' H) as [I [D L]];
      [ first [absent awakes queued | absent searchers queued] | assumption | clear H ]
  end.

Ltac of_members counted :=
  let a := fresh "a" in let v := fresh "v" in
  intros a; try match goal with I : forall x, In x ?l <-> _ |- In _ ?l <-> _ => rewrite (I a) end;
  try rewrite (counted a);
  destruct a as [v|v|v]; cbn; split_cases; now_read; intuition congruence.

Ltac of_pacer pacers :=
  let v := fresh "v" in let P := fresh "P" in
  intros v P; try (injection P as P; subst); try discriminate P; try specialize (pacers v P);
  split_cases; congruence.

Ltac of_queue queued :=
  let v := fresh "v" in let g0 := fresh "g0" in let g1 := fresh "g1" in let E := fresh "E" in let E' := fresh "E'" in
  let Q1 := fresh "Q1" in let Q2 := fresh "Q2" in let Q3 := fresh "Q3" in let Q4 := fresh "Q4" in let U := fresh "U" in
  intros v; destruct (queued v) as [Q1 [Q2 [Q3 Q4]]];
  split; [|split; [|split]];
  [ intros E; split_cases; now_read; cbn [between_S2_and_S5] in *; try tauto; try contradiction;
    destruct Q1 as [?|[?|[g0 ?]]]; try tauto; try congruence;
    right; right; exists g0; split_cases; congruence
  | intros E; split_cases; now_read; cbn [between_S2_and_S5] in *; try tauto; try discriminate; intuition congruence
  | intros E; split_cases; now_read; cbn [between_S2_and_S5] in *; try tauto; try discriminate; intuition congruence
  | intros g0 E; split_cases; try discriminate; try congruence;
    destruct (Q4 g0 E) as [? [? [? U]]]; now_read; cbn [between_S2_and_S5] in *;
    repeat split; try tauto; try assumption; try congruence;
    intros g1 E'; split_cases; try discriminate; try congruence; apply U; exact E' ].

Ltac of_knowledge knows :=
  let g' := fresh "g'" in
  intros g'; pose proof (knows g'); split_cases; now_read; try exact I; try assumption;
  try match goal with |- match ?p with _ => _ end => destruct p; try exact I end;
  intros; split_cases; try discriminate; auto.

(* Who has taken the step sees to it himself. *)
Ltac by_actor :=
  intros _; left;
  match goal with
  | g : nat, w : nat |- _ =>
      solve [ left; exists g; rewrite ?Nat.eqb_refl; discriminate
            | right; left; exists w; rewrite ?Nat.eqb_refl; exact I
            | right; right; exists w; rewrite ?Nat.eqb_refl; reflexivity ]
  | g : nat |- _ =>
      solve [ left; exists g; rewrite ?Nat.eqb_refl; discriminate
            | right; left; exists g; rewrite ?Nat.eqb_refl; exact I ]
  end.
