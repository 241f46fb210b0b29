(* Who sees to visible work. *)
From Coq Require Import List Arith.
From Beat Require Import Sleep.
Import ListNotations.

(* A worker that searches, paces, or is going to look before it sleeps, works or waits. *)
Definition will_look (p : worker_at) : Prop :=
  match p with
  | Searching | Found | Found_looks | Waits_shortly | Waits | Waits_looks
  | Pacing | In_queue | Before_look | Has_seen | Back => True
  | _ => False
  end.

(* A worker that has met no sleeper and is going to ask for threads to start. *)
Definition will_ask (p : worker_at) : Prop :=
  match p with Found_no_sleeper | Waits_no_sleeper => True | _ => False end.

(* A signal on its way, a worker that looks, or one that has been woken to search. *)
Definition seen_to (s : state) : Prop :=
  (exists g, signal s g <> Away) \/ (exists w, will_look (worker s w)) \/ (exists w, woken s w = true).

Definition nobody_asleep (s : state) : Prop := forall w, worker s w = Asleep -> sleeper s w = false.

Definition nobody_left (threads : nat) (s : state) : Prop :=
  nobody_asleep s /\ (all_started threads (worker s) \/ exists w, will_ask (worker s w)).

Definition counts_as_awake (s : state) (a : member) : Prop :=
  match a with
  | Worker w => match worker s w with
      Searching | Working | Found | Found_no_sleeper | Found_looks | Pacing | In_queue | Surplus => True | _ => False end
  | Signal g => match signal s g with Added | Starts | No_thread | Wakes _ => True | _ => False end
  | Woken w => woken s w = true
  end.

Definition counts_as_searching (s : state) (a : member) : Prop :=
  match a with
  | Worker w => match worker s w with Searching | In_queue => True | _ => False end
  | Signal g => match signal s g with Added | Starts | No_thread | Wakes _ => True | _ => False end
  | Woken w => woken s w = true
  end.

Definition between_S2_and_S5 (p : worker_at) : Prop :=
  match p with In_queue | Before_look | Has_seen | Asleep | Surplus => True | _ => False end.

(* From S2 on a worker is in the queue, or somebody has taken it out to wake it, or has woken it: one of the three. *)
Definition queued_once (s : state) (w : nat) : Prop :=
  (between_S2_and_S5 (worker s w) -> sleeper s w = true \/ woken s w = true \/ exists g, signal s g = Wakes w)
  /\ (sleeper s w = true -> between_S2_and_S5 (worker s w) /\ woken s w = false)
  /\ (woken s w = true -> between_S2_and_S5 (worker s w))
  /\ (forall g, signal s g = Wakes w ->
        between_S2_and_S5 (worker s w) /\ sleeper s w = false /\ woken s w = false
        /\ forall g', signal s g' = Wakes w -> g' = g).

(* What a signal has learned. *)
Definition signal_knows (threads : nat) (s : state) (g : nat) : Prop :=
  match signal s g with No_thread | Subtracted => all_started threads (worker s) | _ => True end.

Record invariant (limit threads : nat) (s : state) : Prop := Invariant {
  awakes : forall a, In a (awake s) <-> counts_as_awake s a;
  searchers : forall a, In a (searching s) <-> counts_as_searching s a;
  awakes_differ : NoDup (awake s);
  searchers_differ : NoDup (searching s);
  pacers : forall w, pacer s = Some w -> worker s w = Pacing;
  queued : forall w, queued_once s w;
  knows : forall g, signal_knows threads s g;
  looked : visible s = true -> seen_to s \/ limit <= length (awake s) \/ nobody_left threads s
}.
