(* The invariant holds in every reachable state. Only the steps named here move a task from one place to another. *)
From Coq Require Import ZArith Lia.
From Beat Require Import Deque DequeInvariant DequeStep.
Open Scope Z_scope.

Lemma step_keeps : forall s s', invariant s -> step s s' -> invariant s'.
Proof.
  begin_step.
  all: try (solve [with_places w]).
  - (* push_reads_bottom *)
    assert (w n = Nowhere) by (apply begun; lia).
    with_places (set w n With_owner).
  - (* D1 *)
    assert (w x = With_owner) by (apply with_owner; easy).
    destruct owners as [? ?]. subst.
    with_places (set w x (In b)).
    intros i ?. destruct (Z.eq_dec i b).
    + subst. exists x. rewrite Nat.eqb_refl. easy.
    + destruct (live i) as [y [? ?]]; [lia|]. exists y. split_cases; close.
  - (* pop_reads_top *)
    destruct (Z.ltb_spec t b').
    + destruct (live b') as [x [? ?]]; [lia|].
      with_places (set w x With_owner).
      * forget. repeat split; eauto; lia.
      * intros y i P. destruct (Nat.eqb_spec y x); [discriminate|].
        destruct (in_deque y i P). assert (i <> b') by congruence. split_cases; close.
    + with_places w.
  - (* D4_owner_wins *)
    destruct (live b') as [x0 [? ?]]; [split_cases; lia|].
    with_places (set w x0 With_owner).
    + split_cases; intuition eauto; try lia. exists x0. congruence.
    + intros y i P. destruct (Nat.eqb_spec y x0); [discriminate|].
      destruct (in_deque y i P). assert (i <> b') by congruence. split_cases; close.
  - (* pop_returns *)
    assert (w x = With_owner) by (apply with_owner; easy).
    with_places (set w x Handed_over).
  - (* D6 *)
    destruct o; opened; solve [with_places w].
  - (* D4_thief_wins *)
    pose proof (thieves m) as T. rewrite H in T.
    subst t'. destruct T as [_ T]. destruct (T eq_refl) as [? ?].
    destruct (live t) as [x0 [? ?]]; [split; [lia|assumption]|]. assert (x0 = x) by congruence. subst x0.
    destruct o; opened;
    with_places (set w x (With_thief m));
    intros y i P; destruct (Nat.eqb_spec y x); try discriminate;
    destruct (in_deque y i P); assert (i <> t) by congruence; split_cases; close.
  - (* D7_clears *)
    pose proof (thieves m) as T. rewrite H in T.
    destruct o; opened; solve [with_places w].
  - (* steal_returns *)
    assert (w x = With_thief m) by (apply with_thief; rewrite H; easy).
    with_places (set w x Handed_over).
Qed.

Lemma always : forall s, reachable s -> invariant s.
Proof.
  induction 1 as [|s s' _ I H]; [apply initial_agrees | exact (step_keeps s s' I H)].
Qed.
