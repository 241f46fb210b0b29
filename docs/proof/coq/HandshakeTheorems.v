(* What promotion, taking back and joining promise, for any number of branches and thieves. *)
From Coq Require Import List Lia Arith.
From Beat Require Import Handshake HandshakeInvariant HandshakePreserved.
Import ListNotations.

Theorem runs_at_most_once : forall s x, reachable s -> runs s x <= 1.
Proof.
  intros s x R. destruct (always s R) as [w A]. rewrite (counted s w A x). unfold runs_at.
  destruct (w x) as [| | | | | |m|]; try lia. destruct (thief s m); lia.
Qed.

(* A branch is dropped only if it has not begun, and never begins after that. *)
Theorem dropped_never_runs : forall s x, reachable s -> dropped s x = true -> runs s x = 0.
Proof.
  intros s x R D. destruct (always s R) as [w A].
  rewrite (counted s w A x), (proj2 (drops s w A x) D). reflexivity.
Qed.

(* Every branch is somewhere: latent, stealable, just taken back, with a thief, done, or dropped. *)
Theorem none_is_lost : forall s x, reachable s -> x < forked s ->
  In x (still_latent s) \/ In x (deque s) \/ owner s = Settled x \/ (exists m, thief_has s m x)
  \/ runs s x = 1 \/ dropped s x = true.
Proof.
  intros s x R L. destruct (always s R) as [w A]. pose proof (counted s w A x) as C.
  destruct (w x) as [| | | | | |m|] eqn:P; cbn in C; try (rewrite C; tauto).
  - pose proof (proj1 (unborn s w A x) P). lia.
  - left. apply (latents s w A). exact P.
  - right; left. apply (stealables s w A). exact P.
  - right; right; left. apply (settled s w A). exact P.
  - do 5 right. apply (drops s w A). exact P.
  - do 3 right. left. exists m. apply (thieves s w A). exact P.
Qed.

(* J1 to J4: the joiner goes on only after the branch has run and ended, and its outcome is there. *)
Theorem joined_after_its_end : forall s x, reachable s -> joined s x = true ->
  runs s x = 1 /\ outcome s x = true /\ status_of s x = DONE /\ forall m, ~ thief_has s m x.
Proof.
  intros s x R J. destruct (always s R) as [w A]. pose proof (joins s w A x J) as D.
  repeat split.
  - rewrite (counted s w A x), D. reflexivity.
  - exact (outcomes s w A x D).
  - apply (dones s w A). exact D.
  - intros m H. apply (thieves s w A) in H. congruence.
Qed.

(* Worker.settle compares what it popped with what it expects: it is never another branch. *)
Theorem pop_is_mine : forall s x y d, reachable s -> owner s = Popping x -> deque s = y :: d -> y = x.
Proof.
  intros s x y d R O D. destruct (always s R) as [w A]. destruct (youngest s w A) as [q Y].
  unfold entries in Y. rewrite O, D in Y. cbn in Y. congruence.
Qed.

(* Who waits, waits for a branch that a thief has or had: it ends some time. *)
Theorem waits_for_a_thief : forall s x, reachable s -> owner s = Parked x ->
  status_of s x = DONE \/ exists m, thief_has s m x.
Proof.
  intros s x R O. destruct (always s R) as [w A]. pose proof (owners s w A) as W.
  unfold owner_agrees in W. rewrite O in W. destruct W as [[D|[m T]] _].
  - left. apply (dones s w A). exact D.
  - right. exists m. apply (thieves s w A). exact T.
Qed.

(* No wake-up is lost: a joiner that is parked while its branch is done has a permit, or a thief is about to unpark it. *)
Theorem no_lost_wake_up : forall s x, reachable s -> owner s = Parked x -> status_of s x = DONE ->
  permit s = true \/ exists m, thief s m = Swapped x true.
Proof.
  intros s x R O D. destruct (always s R) as [w A]. pose proof (owners s w A) as W.
  unfold owner_agrees in W. rewrite O in W. destruct W as [_ [W|W]]; [congruence|exact W].
Qed.

(* When the owner has settled all its calls, each branch has run once and ended, or has been dropped and never runs. *)
Theorem settled_means_run_or_dropped : forall s x, reachable s ->
  owner s = Working -> latent s = [] -> promoted s = [] -> x < forked s ->
  (runs s x = 1 /\ dropped s x = false /\ forall m, ~ thief_has s m x) \/ (runs s x = 0 /\ dropped s x = true).
Proof.
  intros s x R O L P F. destruct (always s R) as [w A]. pose proof (counted s w A x) as C.
  assert (E : entries s = []) by (unfold entries; rewrite O, P; reflexivity).
  assert (D : deque s = []).
  { destruct (youngest s w A) as [q Y]. rewrite E in Y. destruct (deque s); [reflexivity|discriminate]. }
  destruct (w x) as [| | | | | |m|] eqn:W; cbn in C.
  - pose proof (proj1 (unborn s w A x) W). lia.
  - apply (latents s w A) in W. unfold still_latent in W. rewrite O, L in W. destruct W.
  - apply (stealables s w A) in W. rewrite D in W. destruct W.
  - apply (settled s w A) in W. congruence.
  - left. split; [exact C|]. split.
    + destruct (dropped s x) eqn:G; [|reflexivity]. apply (drops s w A) in G. congruence.
    + intros m H. apply (thieves s w A) in H. congruence.
  - right. split; [exact C|]. apply (drops s w A). exact W.
  - destruct (awaited s w A x m W) as [I|I]; [rewrite E in I; destruct I | rewrite O in I; destruct I].
  - left. split; [exact C|]. split.
    + destruct (dropped s x) eqn:G; [|reflexivity]. apply (drops s w A) in G. congruence.
    + intros m H. apply (thieves s w A) in H. congruence.
Qed.
