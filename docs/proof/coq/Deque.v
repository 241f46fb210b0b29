(* ChaseLevDeque.java as a transition system: one owner, any number of thieves, every read, store and CAS of a shared
   field a step of its own, in the order of the Java statements. Sequential consistency.

   What the model leaves out:
   - The ring. A position is a slot of its own here, for ever. In Java positions that are a multiple of the capacity
     apart share a slot, and growth copies. So D2 and the second half of D7 have no counterpart; spin/deque.pml has them.
   - The reads of `top` and `ring` in `push`, which serve growth only.
   - A `long` is an unbounded integer.
   A thief may refuse, which is a step here as well. Tasks are numbered in the order of their pushes. *)
From Coq Require Import ZArith.
Open Scope Z_scope.

Definition task := nat.

Inductive owner_at :=
| Idle
| Push_bottom (x : task) (b : Z)          (* long b = bottomPlain() *)
| Push_stored (x : task) (b : Z)          (* ring.setOpaque(b, task) *)
| Pop_bottom (b : Z)                      (* long b = bottomPlain() - 1 *)
| Pop_reserved (b : Z)                    (* D3 *)
| Pop_top (b t : Z)                       (* long t = topVolatile() *)
| Pop_read (b t : Z) (x : option task)    (* T task = ring.getOpaque(b) *)
| Pop_won (b : Z) (x : option task)       (* D4, won *)
| Pop_lost (b : Z)                        (* D4, lost *)
| Pop_mine (b : Z) (x : option task).     (* before ring.setOpaque(b, null) *)

Inductive thief_at :=
| Away
| Steal_top (t : Z)                       (* D5 *)
| Steal_bottom (t : Z)                    (* D6, not empty *)
| Steal_read (t : Z) (x : task)           (* T task = ring.getOpaque(t) *)
| Steal_won (t : Z) (x : task)            (* D4 *)
| Steal_cleared (x : task).               (* ring.casToNull(t, task) *)

Record state := State {
  top : Z;
  bottom : Z;
  slot : Z -> option task;
  owner : owner_at;
  thief : nat -> thief_at;
  pushed : nat;                           (* how many pushes have begun *)
  taken : task -> nat                     (* how often a pop or a steal has handed the task over *)
}.

Definition put {A} (f : Z -> A) (i : Z) (a : A) : Z -> A := fun j => if j =? i then a else f j.
Definition set {A} (f : nat -> A) (n : nat) (a : A) : nat -> A := fun m => if Nat.eqb m n then a else f m.

Definition initial : state := State 0 0 (fun _ => None) Idle (fun _ => Away) 0 (fun _ => 0%nat).

Inductive step : state -> state -> Prop :=
(* push *)
| push_reads_bottom t b s th n k :
    step (State t b s Idle th n k) (State t b s (Push_bottom n b) th (S n) k)
| push_stores t b s x b' th n k :
    step (State t b s (Push_bottom x b') th n k) (State t b (put s b' (Some x)) (Push_stored x b') th n k)
| D1 t b s x b' th n k :
    step (State t b s (Push_stored x b') th n k) (State t (b' + 1) s Idle th n k)
(* pop *)
| pop_reads_bottom t b s th n k :
    step (State t b s Idle th n k) (State t b s (Pop_bottom (b - 1)) th n k)
| D3 t b s b' th n k :
    step (State t b s (Pop_bottom b') th n k) (State t b' s (Pop_reserved b') th n k)
| pop_reads_top t b s b' th n k :
    step (State t b s (Pop_reserved b') th n k) (State t b s (Pop_top b' t) th n k)
| pop_empty t b s b' t' th n k :
    t' > b' -> step (State t b s (Pop_top b' t') th n k) (State t (b' + 1) s Idle th n k)
| pop_reads_slot t b s b' t' th n k :
    t' <= b' -> step (State t b s (Pop_top b' t') th n k) (State t b s (Pop_read b' t' (s b')) th n k)
| pop_not_last t b s b' t' x th n k :
    t' <> b' -> step (State t b s (Pop_read b' t' x) th n k) (State t b s (Pop_mine b' x) th n k)
| D4_owner_wins t b s b' x th n k :
    t = b' -> step (State t b s (Pop_read b' b' x) th n k) (State (t + 1) b s (Pop_won b' x) th n k)
| D4_owner_loses t b s b' x th n k :
    t <> b' -> step (State t b s (Pop_read b' b' x) th n k) (State t b s (Pop_lost b') th n k)
| pop_restores_won t b s b' x th n k :
    step (State t b s (Pop_won b' x) th n k) (State t (b' + 1) s (Pop_mine b' x) th n k)
| pop_restores_lost t b s b' th n k :
    step (State t b s (Pop_lost b') th n k) (State t (b' + 1) s Idle th n k)
| pop_returns t b s b' x th n k :
    step (State t b s (Pop_mine b' (Some x)) th n k)
         (State t b (put s b' None) Idle th n (set k x (S (k x))))
(* steal, by thief m *)
| D5 m t b s o th n k :
    th m = Away -> step (State t b s o th n k) (State t b s o (set th m (Steal_top t)) n k)
| D6 m t b s o th n k t' :
    th m = Steal_top t' -> t' < b ->
    step (State t b s o th n k) (State t b s o (set th m (Steal_bottom t')) n k)
| D6_empty m t b s o th n k t' :
    th m = Steal_top t' -> t' >= b -> step (State t b s o th n k) (State t b s o (set th m Away) n k)
| steal_reads_slot m t b s o th n k t' x :
    th m = Steal_bottom t' -> s t' = Some x ->
    step (State t b s o th n k) (State t b s o (set th m (Steal_read t' x)) n k)
| steal_reads_null m t b s o th n k t' :
    th m = Steal_bottom t' -> s t' = None ->
    step (State t b s o th n k) (State t b s o (set th m Away) n k)
| steal_refuses m t b s o th n k t' x :
    th m = Steal_read t' x -> step (State t b s o th n k) (State t b s o (set th m Away) n k)
| D4_thief_wins m t b s o th n k t' x :
    th m = Steal_read t' x -> t = t' ->
    step (State t b s o th n k) (State (t' + 1) b s o (set th m (Steal_won t' x)) n k)
| D4_thief_loses m t b s o th n k t' x :
    th m = Steal_read t' x -> t <> t' -> step (State t b s o th n k) (State t b s o (set th m Away) n k)
| D7_clears m t b s o th n k t' x :
    th m = Steal_won t' x -> s t' = Some x ->
    step (State t b s o th n k) (State t b (put s t' None) o (set th m (Steal_cleared x)) n k)
| D7_leaves m t b s o th n k t' x :
    th m = Steal_won t' x -> s t' <> Some x ->
    step (State t b s o th n k) (State t b s o (set th m (Steal_cleared x)) n k)
| steal_returns m t b s o th n k x :
    th m = Steal_cleared x ->
    step (State t b s o th n k) (State t b s o (set th m Away) n (set k x (S (k x)))).

Inductive reachable : state -> Prop :=
| start : reachable initial
| go s s' : reachable s -> step s s' -> reachable s'.
