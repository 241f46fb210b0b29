(* Sleeping and waking, as a transition system: Idle, SearchCounters, Scheduler.work and startThread. Any number of
   workers and of signals. Sequential consistency.

   The counts word. AWAKE and SEARCHING are lists here, of those who are counted: the Java word has their lengths.
   Somebody who is about to be woken is counted by whoever wakes him, so there are three kinds of members.
   The read of the word and the CAS on it in `signal` and `rest` are one step: a CAS that fails reads again, and one that
   succeeds has found what was read.

   The task. One task of one deque, or of the inbox, is followed: `visible`. All other work is left to chance: any look
   and any hunt may meet some at any time, anybody may push and signal at any time. A look at all deques sees the
   followed one at one moment, which is the step; so what holds for it holds for every task.

   What the model leaves out:
   - A worker's deque is in the list of all workers before its thread runs.
   - `retire`: the pool is not closed (spin/close.pml). Threads can be started, memory does not run out.
   - Naps end by chance, so `napping` and `endNap` do not matter (spin/idle.pml).
   - The queue of sleepers is a set, and its isEmpty one step.
   - A worker signals through an agent of its own and goes on at once: more interleavings than there are. *)
From Coq Require Import List Arith.
Import ListNotations.

Inductive worker_at :=
| Unstarted
| Searching
| Working
| Found                     (* S7: was the last searcher, nobody paces; before sleepers.isEmpty() *)
| Found_no_sleeper          (* before hasUnstarted() *)
| Found_looks               (* before hasVisibleWork() *)
| Waits_shortly             (* beginWait without a look: a later nap begins with one *)
| Waits                     (* beginWait, before sleepers.isEmpty() *)
| Waits_no_sleeper
| Waits_looks
| Waits_parked
| Pacing
| In_queue                  (* S2 *)
| Before_look               (* S3 *)
| Has_seen                  (* S4: there is work; before the removal *)
| Back                      (* S4: removed itself, before it counts itself *)
| Asleep                    (* S5 *)
| Surplus.                  (* S10: in the queue, and counted as awake; before the CAS *)

Inductive signal_at :=
| Away
| Signals                   (* S1, or again after S6 *)
| Added                     (* has counted a searcher; before the poll of the sleepers *)
| Starts                    (* there was no sleeper *)
| No_thread                 (* nor a thread to start; before the subtraction of S6 *)
| Subtracted                (* S6: before sleepers.isEmpty() *)
| Wakes (w : nat).          (* has taken w out of the queue *)

Inductive member := Worker (w : nat) | Signal (g : nat) | Woken (w : nat).

Record state := State {
  awake : list member;
  searching : list member;
  pacer : option nat;
  sleeper : nat -> bool;    (* the queue *)
  woken : nat -> bool;
  worker : nat -> worker_at;
  signal : nat -> signal_at;
  visible : bool
}.

Definition set {A} (f : nat -> A) (n : nat) (a : A) : nat -> A := fun m => if Nat.eqb m n then a else f m.

(* A change of the lists by one member. *)
Definition joins (a : member) (l l' : list member) : Prop := l' = a :: l.
Definition leaves (a : member) (l l' : list member) : Prop := exists l1 l2, l = l1 ++ a :: l2 /\ l' = l1 ++ l2.
Definition becomes (a b : member) (l l' : list member) : Prop :=
  exists l1 l2, l = l1 ++ a :: l2 /\ l' = l1 ++ b :: l2.

Definition initial : state :=
  State [] [] None (fun _ => false) (fun _ => false) (fun _ => Unstarted) (fun _ => Away) false.

Definition all_started (threads : nat) (wk : nat -> worker_at) : Prop := forall v, v < threads -> wk v <> Unstarted.

(* At most `limit` awake, `threads` threads: those numbered below it. A signal of a guest may use a lower limit than one
   of the pool; `limit` is the lowest. *)
Inductive step (limit threads : nat) : state -> state -> Prop :=
(* the work *)
| push g A S p q k wk sg v :
    sg g = Away ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Signals) true)
| push_other g A S p q k wk sg v :
    sg g = Away ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Signals) v)
| taken A S p q k wk sg v :
    step limit threads (State A S p q k wk sg v) (State A S p q k wk sg false)
(* signal *)
| S1_somebody_searches g A S p q k wk sg v :
    sg g = Signals -> S <> [] ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Away) v)
| S1_somebody_paces g A S x q k wk sg v :
    sg g = Signals ->
    step limit threads (State A S (Some x) q k wk sg v) (State A S (Some x) q k wk (set sg g Away) v)
| S1_limit g l A S p q k wk sg v :
    sg g = Signals -> limit <= l -> l <= length A ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Away) v)
| S1_adds g A A' S' q k wk sg v :
    sg g = Signals -> joins (Signal g) A A' -> joins (Signal g) [] S' ->
    step limit threads (State A [] None q k wk sg v) (State A' S' None q k wk (set sg g Added) v)
| takes_sleeper g w A S p q k wk sg v :
    sg g = Added -> q w = true ->
    step limit threads (State A S p q k wk sg v) (State A S p (set q w false) k wk (set sg g (Wakes w)) v)
| no_sleeper g A S p q k wk sg v :
    sg g = Added -> (forall w, q w = false) ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Starts) v)
| wakes g w A A' S S' p q k wk sg v :
    sg g = Wakes w -> becomes (Signal g) (Woken w) A A' -> becomes (Signal g) (Woken w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q (set k w true) wk (set sg g Away) v)
| starts g w A A' S S' p q k wk sg v :
    sg g = Starts -> w < threads -> wk w = Unstarted ->
    becomes (Signal g) (Worker w) A A' -> becomes (Signal g) (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q k (set wk w Searching) (set sg g Away) v)
| nothing_to_start g A S p q k wk sg v :
    sg g = Starts -> all_started threads wk ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g No_thread) v)
| S6_subtracts g A A' S S' p q k wk sg v :
    sg g = No_thread -> leaves (Signal g) A A' -> leaves (Signal g) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q k wk (set sg g Subtracted) v)
| S6_again g w A S p q k wk sg v :
    sg g = Subtracted -> q w = true ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Signals) v)
| S6_nobody_sleeps g A S p q k wk sg v :
    sg g = Subtracted -> (forall w, q w = false) ->
    step limit threads (State A S p q k wk sg v) (State A S p q k wk (set sg g Away) v)
(* found: a searcher has taken some work, maybe the task that is followed *)
| S7_not_last w A S S' p q k wk sg v v' :
    wk w = Searching -> leaves (Worker w) S S' -> S' <> [] \/ p <> None -> v' = v \/ v' = false ->
    step limit threads (State A S p q k wk sg v) (State A S' p q k (set wk w Working) sg v')
| S7_last w A S q k wk sg v v' :
    wk w = Searching -> leaves (Worker w) S [] -> v' = v \/ v' = false ->
    step limit threads (State A S None q k wk sg v) (State A [] None q k (set wk w Found) sg v')
| found_sleeper w x A S p q k wk sg v :
    wk w = Found -> q x = true ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Found_looks) sg v)
| found_no_sleeper w A S p q k wk sg v :
    wk w = Found -> (forall x, q x = false) ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Found_no_sleeper) sg v)
| found_unstarted w x A S p q k wk sg v :
    wk w = Found_no_sleeper -> x < threads -> wk x = Unstarted ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Found_looks) sg v)
| found_no_more w A S p q k wk sg v :
    wk w = Found_no_sleeper -> all_started threads wk ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Working) sg v)
| found_signals w g A S p q k wk sg v :
    wk w = Found_looks -> sg g = Away ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Working) (set sg g Signals) v)
| found_sees_nothing w A S p q k wk sg :
    wk w = Found_looks ->
    step limit threads (State A S p q k wk sg false) (State A S p q k (set wk w Working) sg false)
| searches_again w A S S' p q k wk sg v :
    wk w = Working -> joins (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A S' p q k (set wk w Searching) sg v)
(* beginWait and endWait *)
| begins_wait_shortly w A A' S p q k wk sg v :
    wk w = Working -> leaves (Worker w) A A' ->
    step limit threads (State A S p q k wk sg v) (State A' S p q k (set wk w Waits_shortly) sg v)
| naps_again w A S p q k wk sg v :
    wk w = Waits_shortly ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits) sg v)
| begins_wait w A A' S p q k wk sg v :
    wk w = Working -> leaves (Worker w) A A' ->
    step limit threads (State A S p q k wk sg v) (State A' S p q k (set wk w Waits) sg v)
| wait_sleeper w x A S p q k wk sg v :
    wk w = Waits -> q x = true ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits_looks) sg v)
| wait_no_sleeper w A S p q k wk sg v :
    wk w = Waits -> (forall x, q x = false) ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits_no_sleeper) sg v)
| wait_unstarted w x A S p q k wk sg v :
    wk w = Waits_no_sleeper -> x < threads -> wk x = Unstarted ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits_looks) sg v)
| wait_no_more w A S p q k wk sg v :
    wk w = Waits_no_sleeper -> all_started threads wk ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits_parked) sg v)
| wait_signals w g A S p q k wk sg v :
    wk w = Waits_looks -> sg g = Away ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Waits_parked) (set sg g Signals) v)
| wait_sees_nothing w A S p q k wk sg :
    wk w = Waits_looks ->
    step limit threads (State A S p q k wk sg false) (State A S p q k (set wk w Waits_parked) sg false)
| ends_wait w A A' S p q k wk sg v :
    wk w = Waits_parked -> joins (Worker w) A A' ->
    step limit threads (State A S p q k wk sg v) (State A' S p q k (set wk w Working) sg v)
(* rest *)
| S8 w A S S' q k wk sg v :
    wk w = Searching -> leaves (Worker w) S S' ->
    step limit threads (State A S None q k wk sg v) (State A S' (Some w) q k (set wk w Pacing) sg v)
| stops_pacing w A S S' q k wk sg v :
    wk w = Pacing -> joins (Worker w) S S' ->
    step limit threads (State A S (Some w) q k wk sg v) (State A S' None q k (set wk w Searching) sg v)
| S2 w A S p q k wk sg v :
    wk w = Searching ->
    step limit threads (State A S p q k wk sg v) (State A S p (set q w true) (set k w false) (set wk w In_queue) sg v)
| S3 w A A' S S' p q k wk sg v :
    wk w = In_queue -> leaves (Worker w) A A' -> leaves (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q k (set wk w Before_look) sg v)
| S4_sees w A S p q k wk sg v :
    wk w = Before_look ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Has_seen) sg v)
| S4_sees_nothing w A S p q k wk sg :
    wk w = Before_look ->
    step limit threads (State A S p q k wk sg false) (State A S p q k (set wk w Asleep) sg false)
| S4_removes_itself w A S p q k wk sg v :
    wk w = Has_seen -> q w = true ->
    step limit threads (State A S p q k wk sg v) (State A S p (set q w false) k (set wk w Back) sg v)
| S4_is_being_woken w A S p q k wk sg v :
    wk w = Has_seen -> q w = false ->
    step limit threads (State A S p q k wk sg v) (State A S p q k (set wk w Asleep) sg v)
| S4_counts_itself w A A' S S' p q k wk sg v :
    wk w = Back -> joins (Worker w) A A' -> joins (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q k (set wk w Searching) sg v)
| S5 w A A' S S' p q k wk sg v :
    wk w = Asleep -> k w = true -> becomes (Woken w) (Worker w) A A' -> becomes (Woken w) (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q (set k w false) (set wk w Searching) sg v)
(* one too many *)
| S10_lists w A S p q k wk sg v :
    wk w = Working ->
    step limit threads (State A S p q k wk sg v) (State A S p (set q w true) (set k w false) (set wk w Surplus) sg v)
| S10_leaves w l A A' S p q k wk sg v :
    wk w = Surplus -> limit <= l -> l < length A -> leaves (Worker w) A A' ->
    step limit threads (State A S p q k wk sg v) (State A' S p q k (set wk w Asleep) sg v)
| S10_stays w A S p q k wk sg v :
    wk w = Surplus -> q w = true ->
    step limit threads (State A S p q k wk sg v) (State A S p (set q w false) k (set wk w Working) sg v)
| S10_was_woken w A A' S S' p q k wk sg v :
    wk w = Surplus -> k w = true -> leaves (Woken w) A A' -> becomes (Woken w) (Worker w) S S' ->
    step limit threads (State A S p q k wk sg v) (State A' S' p q (set k w false) (set wk w Searching) sg v).

Inductive reachable (limit threads : nat) : state -> Prop :=
| start : reachable limit threads initial
| go s s' : reachable limit threads s -> step limit threads s s' -> reachable limit threads s'.
