(* Every step keeps the invariant. *)
From Coq Require Import List Lia Arith.
From Beat Require Import Handshake HandshakeInvariant.
Import ListNotations.

Ltac opened :=
  unfold owner_agrees, still_latent, entries, thief_has, runs_at, set in *;
  cbn [latent promoted deque forked owner thief status_of outcome permit runs dropped joined] in *.

Lemma initial_agrees : invariant initial.
Proof.
  unfold initial. exists (fun _ => Unborn). constructor; opened; intros; cbn [In] in *; try apply NoDup_nil; try discriminate;
    try contradiction; try (exists []; reflexivity); intuition (try discriminate; try lia).
Qed.

Ltac split_cases :=
  repeat match goal with
  | |- context [Nat.eqb ?a ?b] => destruct (Nat.eqb_spec a b); try subst
  | H : context [Nat.eqb ?a ?b] |- _ => destruct (Nat.eqb_spec a b); try subst
  end.

Ltac now_read :=
  repeat match goal with E : ?th ?m = _, W : context [?th ?m] |- _ =>
    match W with E => fail 1 | _ => rewrite E in W end end.

Ltac forget :=
  repeat match goal with
  | H : forall _ : nat, _ |- _ => clear H
  | H : forall _ : branch, _ |- _ => clear H
  end.

Ltac close := forget; now_read; try subst; intuition (try subst; try lia; try congruence; try discriminate).

Ltac one F := let x := fresh "x'" in intros x; specialize (F x); cbn [In] in *; split_cases; close.
Ltac two F := let x := fresh "x'" in let m := fresh "m'" in intros x m; specialize (F x m); split_cases; close.

Ltac of_owner :=
  try match goal with |- match ?o with _ => _ end => destruct o end;
  repeat match goal with
  | H : _ /\ _ |- _ => destruct H
  | H : exists m, _ |- _ => destruct H as [? H]
  end;
  unfold stolen_or_done in *; split_cases; subst; eauto;
  repeat match goal with H : _ \/ _ |- _ => destruct H end;
  repeat match goal with H : exists m, _ |- _ => destruct H as [? H] end;
  repeat split; eauto; try congruence;
  try solve [right; right;
    match goal with M : ?th ?m' = Swapped _ true |- _ => exists m'; split_cases; congruence end].

Ltac of_count counted thieves w :=
  let x := fresh "x'" in let m := fresh "m'" in let E := fresh "E" in
  intros x; pose proof (counted x); split_cases; try solve [close];
  destruct (w x) as [ | | | | | |m| ] eqn:E; try solve [close];
  pose proof (proj1 (thieves x m) E); split_cases; close.

Ltac of_awaited F :=
  let x := fresh "x'" in let m := fresh "m'" in let E := fresh "E" in
  intros x m E; pose proof (F x m); cbn [In waits_for] in *; split_cases; try congruence; forget; intuition congruence.

Ltac of_entries F :=
  unfold stolen_or_done in *;
  let y := fresh "y" in intros y; pose proof (F y); cbn [In] in *; split_cases; intros;
  try (left; reflexivity); try (right; left; reflexivity); try solve [right; right; eauto];
  try contradiction; intuition (try congruence);
  repeat match goal with E : exists m, _ |- _ => destruct E as [? E] end;
  try congruence; eauto.

Ltac fields w' w owners latents latents_differ stealables youngest entries_are entries_differ settled thieves dones
    stored outcomes unborn counted drops joins awaited :=
  exists w'; constructor; opened;
  [ try solve [of_owner] | try solve [one latents] | try solve [assumption] | try solve [one stealables]
  | try solve [assumption] | try solve [one entries_are] | try solve [assumption]
  | try solve [one settled] | try solve [two thieves] | try solve [one dones] | try solve [two stored] | try solve [one outcomes]
  | try solve [one unborn] | try solve [of_count counted thieves w] | try solve [one drops] | try solve [one joins]
  | try solve [of_awaited awaited] ].
Ltac with_places w' := match goal with 
   | w : branch -> place, owners : _, latents : forall x, _ = Latent <-> _, latents_differ : NoDup _, stealables : forall x, _ = Stealable <-> _,
  youngest : exists q, _, entries_are : forall x, In x _ -> _, entries_differ : NoDup _, settled : forall x, _ = Back <-> _,
  thieves : forall x m, _ = Stolen_by m <-> _, dones : forall x, _ = Done <-> _,
  stored : forall m x, _ = Stored x -> _, outcomes : forall x, _ = Done -> _ = true,
  unborn : forall x, _ = Unborn <-> _, counted : forall x, ?r x = match _ with _ => _ end,
  drops : forall x, _ = Dropped <-> _, joins : forall x, _ = true -> _ = Done,
  awaited : forall x m, _ = Stolen_by m -> _ \/ waits_for _ _ |- _ =>
   fields w' w owners latents latents_differ stealables youngest entries_are entries_differ settled thieves dones
    stored outcomes unborn counted drops joins awaited end.

Ltac begin_step :=
  intros s s' [w [owners latents latents_differ stealables youngest entries_are entries_differ settled thieves dones
    stored outcomes unborn counted drops joins awaited]] H;
  destruct H; opened.
