(* Every step keeps the invariant. *)
From Coq Require Import ZArith Lia.
From Beat Require Import Deque DequeInvariant.
Open Scope Z_scope.

Ltac opened :=
  unfold live_end, owner_agrees, thief_agrees, owner_holds, thief_holds, set, put in *; cbn in *.

Ltac split_cases :=
  repeat match goal with
  | |- context [Nat.eqb ?a ?b] => destruct (Nat.eqb_spec a b); try subst
  | H : context [Nat.eqb ?a ?b] |- _ => destruct (Nat.eqb_spec a b); try subst
  | |- context [?a =? ?b] => destruct (Z.eqb_spec a b); try subst
  | H : context [?a =? ?b] |- _ => destruct (Z.eqb_spec a b); try subst
  | |- context [?a <? ?b] => destruct (Z.ltb_spec a b)
  | H : context [?a <? ?b] |- _ => destruct (Z.ltb_spec a b)
  end.

(* The invariant for all tasks, thieves and positions has been used: what is left is about one. *)
Ltac forget :=
  repeat match goal with
  | H : forall _ : nat, _ |- _ => clear H
  | H : forall _ : task, _ |- _ => clear H
  | H : forall _ : Z, _ |- _ => clear H
  end.

Ltac now_read :=
  repeat match goal with E : ?th ?m = _, W : context [?th ?m] |- _ =>
    match W with E => fail 1 | _ => rewrite E in W end end.

Ltac by_order := match goal with I : _ -> ?g |- ?g => apply I; lia end.
Ltac same_place := repeat match goal with E : In _ = In _ |- _ => injection E as E; try subst end.
Ltac close := forget; now_read; same_place; intuition (try subst; try lia; try congruence; try by_order).

Ltac of_bounds := split_cases; close.
Ltac of_thieves :=
  let m' := fresh "m'" in intro m';
  match goal with T : forall m, match _ with _ => _ end |- _ => specialize (T m') end;
  split_cases;
  try match goal with T : match ?th m' with _ => _ end |- _ => destruct (th m') eqn:?; split_cases end; close.
Ltac of_live :=
  let i' := fresh "i'" in let y := fresh "y'" in
  intros i' ?;
  match goal with L : forall i, _ <= i < _ -> exists x, _ |- _ =>
    destruct (L i') as [y [? ?]]; [split_cases; close|]; exists y end;
  split_cases; close.
Ltac of_place :=
  let x' := fresh "x'" in let i' := fresh "i'" in let P := fresh "P" in
  intros x' i' P;
  match goal with L : forall x i, ?w x = In i -> _ |- _ =>
    pose proof (L x' i') end;
  split_cases; close.
Ltac of_owner :=
  let x' := fresh "x'" in intros x';
  match goal with W : forall x, ?w x = With_owner <-> _ |- _ => specialize (W x') end; split_cases; close.
Ltac of_thief :=
  let x' := fresh "x'" in let m' := fresh "m'" in intros x' m';
  match goal with W : forall x m, ?w x = With_thief m <-> _ |- _ => specialize (W x' m') end; split_cases; close.
Ltac of_begun :=
  let x' := fresh "x'" in intros x';
  match goal with W : forall x, ?w x = Nowhere <-> _ |- _ => specialize (W x') end; split_cases; close.
Ltac of_count :=
  let x' := fresh "x'" in intros x';
  match goal with W : forall x, ?k x = match _ with _ => _ end |- _ => specialize (W x') end; split_cases; close.

Ltac with_places w :=
  exists w; constructor; opened;
  [ try solve [of_bounds] | try solve [of_bounds] | try solve [of_thieves] | try solve [of_live]
  | try solve [of_place] | try solve [of_owner] | try solve [of_thief] | try solve [of_begun]
  | try solve [of_count] ].

Ltac begin_step :=
  intros s s' [w [bounds owners thieves live in_deque with_owner with_thief begun counted]] H;
  destruct H; opened.

Lemma initial_agrees : invariant initial.
Proof.
  exists (fun _ => Nowhere). constructor; opened; intros; try lia; intuition (try lia; try congruence).
Qed.
