(* What the deque promises, for any number of thieves and pushes. *)
From Coq Require Import ZArith Lia.
From Beat Require Import Deque DequeInvariant DequePreserved.
Open Scope Z_scope.

(* D3, D4: no task is handed over twice, and none before its push began. *)
Theorem taken_at_most_once : forall s x, reachable s -> (taken s x <= 1)%nat.
Proof.
  intros s x R. destruct (always s R) as [w A]. rewrite (counted s w A x). destruct (w x); lia.
Qed.

Theorem taken_only_if_pushed : forall s x, reachable s -> (taken s x > 0)%nat -> (x < pushed s)%nat.
Proof.
  intros s x R T. destruct (always s R) as [w A]. rewrite (counted s w A x) in T.
  destruct (Nat.le_gt_cases (pushed s) x) as [L|L]; [|exact L].
  rewrite (proj2 (begun s w A x) L) in T. lia.
Qed.

(* A task whose push has begun has been handed over, or is in the deque where a thief or the owner gets it next, or
   is in the hands of the owner or of a thief that is about to hand it over. *)
Theorem none_is_lost : forall s x, reachable s -> (x < pushed s)%nat ->
  taken s x = 1%nat
  \/ (exists i, top s <= i < live_end s /\ slot s i = Some x)
  \/ owner_holds s x
  \/ exists m, thief_holds s m x.
Proof.
  intros s x R L. destruct (always s R) as [w A].
  destruct (w x) as [|i| |m|] eqn:P.
  - pose proof (proj1 (begun s w A x) P). lia.
  - right; left. exists i. exact (in_deque s w A x i P).
  - right; right; left. exact (proj1 (with_owner s w A x) P).
  - right; right; right. exists m. exact (proj1 (with_thief s w A x m) P).
  - left. rewrite (counted s w A x), P. reflexivity.
Qed.

(* When the deque is empty and nobody is in the middle of anything, every task has been taken, once. *)
Theorem empty_means_all_taken : forall s, reachable s ->
  owner s = Idle -> (forall m, thief s m = Away) -> top s >= bottom s ->
  forall x, (x < pushed s)%nat -> taken s x = 1%nat.
Proof.
  intros s R O T E x L.
  destruct (none_is_lost s x R L) as [H|[[i [H _]]|[H|[m H]]]]; trivial.
  - unfold live_end in H. rewrite O in H. lia.
  - unfold owner_holds in H. rewrite O in H. contradiction.
  - unfold thief_holds in H. rewrite T in H. contradiction.
Qed.

(* A pop that finds nothing says the truth: no task is left to thieves, except those that thieves have already. *)
Theorem pop_of_nothing : forall s b t x, reachable s ->
  owner s = Pop_top b t -> t > b -> ~ exists i, top s <= i < live_end s /\ slot s i = Some x.
Proof.
  intros s b t x R O L [i [H _]]. destruct (always s R) as [w A].
  pose proof (owners s w A) as W. unfold owner_agrees in W. rewrite O in W.
  unfold live_end in H. rewrite O in H. destruct (Z.ltb_spec t b); lia.
Qed.
