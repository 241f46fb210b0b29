(* What the sleep protocol promises, for any number of workers, signals and tasks. *)
From Coq Require Import List Arith Lia.
From Beat Require Import Sleep SleepInvariant SleepPreserved.
Import ListNotations.

(* While a task is visible, a signal is on its way, or a worker looks before it does anything else, or one has been
   woken, or one is about to ask for a thread to start, or as many are awake as the limit says, or nobody sleeps and there
   is nobody to start. *)
Theorem visible_work_is_seen_to : forall limit threads s,
  reachable limit threads s -> visible s = true ->
  seen_to s
  \/ (exists w, will_ask (worker s w))
  \/ limit <= length (awake s)
  \/ (nobody_asleep s /\ all_started threads (worker s)).
Proof.
  intros limit threads s R V. destruct (looked _ _ _ (always limit threads s R) V) as [L|[L|[N [L|L]]]]; tauto.
Qed.

(* Nobody is counted as awake but workers with something to do, and those whom a signal wakes or starts. *)
Theorem the_word_is_right : forall limit threads s a,
  reachable limit threads s ->
  (In a (awake s) <-> counts_as_awake s a) /\ (In a (searching s) <-> counts_as_searching s a)
  /\ NoDup (awake s) /\ NoDup (searching s).
Proof.
  intros limit threads s a R. pose proof (always limit threads s R) as I.
  repeat split; apply I.
Qed.

(* No reachable state in which every worker sleeps, or has not been started, while a task is visible and no signal is
   under way. *)
Theorem not_all_asleep : forall limit threads s,
  0 < limit -> 0 < threads -> reachable limit threads s ->
  (forall g, signal s g = Away) ->
  (forall w, worker s w = Unstarted \/ (worker s w = Asleep /\ woken s w = false)) ->
  visible s = false.
Proof.
  intros limit threads s HL HT R G W. destruct (visible s) eqn:V; [exfalso|reflexivity].
  pose proof (always limit threads s R) as I.
  assert (Q : forall w, worker s w = Asleep -> sleeper s w = true).
  { intros w E. destruct (queued _ _ _ I w) as [Q _]. rewrite E in Q.
    destruct (Q Logic.I) as [X|[X|[g X]]]; [exact X | | rewrite G in X; discriminate].
    destruct (W w) as [Y|[_ Y]]; congruence. }
  destruct (visible_work_is_seen_to limit threads s R V) as [[[g X]|[[w X]|[w X]]]|[[w X]|[X|[N A]]]].
  - apply X, G.
  - destruct (W w) as [Y|[Y _]]; rewrite Y in X; exact X.
  - destruct (W w) as [Y|[_ Y]]; [|congruence].
    destruct (queued _ _ _ I w) as [_ [_ [K _]]]. specialize (K X). rewrite Y in K. exact K.
  - destruct (W w) as [Y|[Y _]]; rewrite Y in X; exact X.
  - destruct (awake s) as [|a l] eqn:E; [cbn in X; lia|].
    assert (C : counts_as_awake s a) by (apply (awakes _ _ _ I); rewrite E; left; reflexivity).
    destruct a as [w|g|w]; cbn in C.
    + destruct (W w) as [Y|[Y _]]; rewrite Y in C; exact C.
    + rewrite G in C. exact C.
    + destruct (W w) as [Y|[_ Y]]; [|congruence].
      destruct (queued _ _ _ I w) as [_ [_ [K _]]]. specialize (K C). rewrite Y in K. exact K.
  - destruct (W 0) as [Y|[Y _]]; [exact (A 0 HT Y)|].
    specialize (N 0 Y). rewrite (Q 0 Y) in N. discriminate.
Qed.

(* Whoever is parked for good is in the queue, or is being woken, or has been. *)
Theorem woken_by_one : forall limit threads s w,
  reachable limit threads s -> worker s w = Asleep ->
  sleeper s w = true \/ woken s w = true \/ exists g, signal s g = Wakes w.
Proof.
  intros limit threads s w R E. destruct (queued _ _ _ (always limit threads s R) w) as [Q _].
  rewrite E in Q. exact (Q Logic.I).
Qed.
