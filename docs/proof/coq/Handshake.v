(* Promotion, taking back and joining, as a transition system: Worker.fork, settle, takeBack, promote; ForkStack;
   PromotedBranch; Joiner. One owner, any number of thieves, any number of branches. Sequential consistency.

   What the model leaves out:
   - The deque is atomic: Deque.v is about its inside. Lists have the youngest first.
   - A branch that the owner runs itself may fork again, so its run is one step and `Working` goes on.
   - The signal (P4) is in Sleep.v. Helping, P5 and the end of a nap only end naps: `nap_ends`, and a permit that comes
     from anywhere at any time (`stray_permit`), stand for them.
   - A thief that runs a branch has a fork stack of its own: it is the owner of another copy of this system. *)
From Coq Require Import List.
Import ListNotations.

Definition branch := nat.

Inductive status := PENDING | WAITED | DONE.

Inductive owner_at :=
| Working
| Made (x : branch)             (* P1 *)
| Pushed (x : branch)           (* P2 *)
| Settled (x : branch)          (* taken back: is run, or dropped after a failure of the left branch *)
| Popping (x : branch)          (* settle: the entry of x has been dropped *)
| Awaiting (x : branch)         (* isDoneAcquire *)
| Announcing (x : branch)       (* before J1 *)
| Looking (x : branch)          (* before J2 *)
| Parked (x : branch).

Inductive thief_at :=
| Away
| Stolen (x : branch)
| Running (x : branch)
| Stored (x : branch)           (* the branch has ended, its outcome is stored *)
| Swapped (x : branch) (waited : bool).   (* J3 *)

Record state := State {
  latent : list branch;         (* the fork stack at and above `oldest` *)
  promoted : list branch;       (* the fork stack below `oldest` *)
  deque : list branch;
  forked : nat;
  owner : owner_at;
  thief : nat -> thief_at;
  status_of : branch -> status;
  outcome : branch -> bool;
  permit : bool;
  runs : branch -> nat;
  dropped : branch -> bool;
  joined : branch -> bool       (* its joiner has gone on *)
}.

Definition set {A} (f : nat -> A) (n : nat) (a : A) : nat -> A := fun m => if Nat.eqb m n then a else f m.
Definition is_waited (p : status) : bool := match p with WAITED => true | _ => false end.

Definition initial : state :=
  State [] [] [] 0 Working (fun _ => Away) (fun _ => PENDING) (fun _ => false) false (fun _ => 0) (fun _ => false)
    (fun _ => false).

Inductive step : state -> state -> Prop :=
(* the owner *)
| fork l p d n th s o u r g j :
    step (State l p d n Working th s o u r g j) (State (n :: l) p d (S n) Working th s o u r g j)
| P1 l x p d n th s o u r g j :
    step (State (l ++ [x]) p d n Working th s o u r g j) (State (l ++ [x]) p d n (Made x) th s o u r g j)
| out_of_memory l x p d n th s o u r g j :
    step (State l p d n (Made x) th s o u r g j) (State l p d n Working th s o u r g j)
| P2 l x p d n th s o u r g j :
    step (State l p d n (Made x) th s o u r g j) (State l p (x :: d) n (Pushed x) th s o u r g j)
| P3 l x p d n th s o u r g j :
    step (State (l ++ [x]) p d n (Pushed x) th s o u r g j) (State l (x :: p) d n Working th s o u r g j)
| settle_latent l x p d n th s o u r g j :
    step (State (x :: l) p d n Working th s o u r g j) (State l p d n (Settled x) th s o u r g j)
| settle_promoted x p d n th s o u r g j :
    step (State [] (x :: p) d n Working th s o u r g j) (State [] p d n (Popping x) th s o u r g j)
| pop_mine l p d n x th s o u r g j :
    step (State l p (x :: d) n (Popping x) th s o u r g j) (State l p d n (Settled x) th s o u r g j)
| pop_other l p d n x y th s o u r g j :
    y <> x -> step (State l p (y :: d) n (Popping x) th s o u r g j) (State l p d n (Awaiting x) th s o u r g j)
| pop_null l p n x th s o u r g j :
    step (State l p [] n (Popping x) th s o u r g j) (State l p [] n (Awaiting x) th s o u r g j)
| runs_it l p d n x th s o u r g j :
    step (State l p d n (Settled x) th s o u r g j) (State l p d n Working th s o u (set r x (S (r x))) g j)
| drops_it l p d n x th s o u r g j :
    step (State l p d n (Settled x) th s o u r g j) (State l p d n Working th s o u r (set g x true) j)
| goes_on l p d n x th s o u r g j :
    s x = DONE ->
    step (State l p d n (Awaiting x) th s o u r g j) (State l p d n Working th s o u r g (set j x true))
| not_done l p d n x th s o u r g j :
    s x <> DONE -> step (State l p d n (Awaiting x) th s o u r g j) (State l p d n (Announcing x) th s o u r g j)
| J1 l p d n x th s o u r g j :
    s x = PENDING ->
    step (State l p d n (Announcing x) th s o u r g j) (State l p d n (Looking x) th (set s x WAITED) o u r g j)
| J1_again l p d n x th s o u r g j :
    s x = WAITED -> step (State l p d n (Announcing x) th s o u r g j) (State l p d n (Looking x) th s o u r g j)
| J1_fails l p d n x th s o u r g j :
    s x = DONE -> step (State l p d n (Announcing x) th s o u r g j) (State l p d n (Awaiting x) th s o u r g j)
| J2_done l p d n x th s o u r g j :
    s x = DONE -> step (State l p d n (Looking x) th s o u r g j) (State l p d n (Awaiting x) th s o u r g j)
| J2_parks l p d n x th s o u r g j :
    s x <> DONE -> step (State l p d n (Looking x) th s o u r g j) (State l p d n (Parked x) th s o u r g j)
| unparked l p d n x th s o r g j :
    step (State l p d n (Parked x) th s o true r g j) (State l p d n (Awaiting x) th s o false r g j)
| nap_ends l p d n x th s o u r g j :
    step (State l p d n (Parked x) th s o u r g j) (State l p d n (Awaiting x) th s o u r g j)
| stray_permit l p d n w th s o u r g j :
    step (State l p d n w th s o u r g j) (State l p d n w th s o true r g j)
(* thief m *)
| steal m l p d x n w th s o u r g j :
    th m = Away ->
    step (State l p (d ++ [x]) n w th s o u r g j) (State l p d n w (set th m (Stolen x)) s o u r g j)
| run_stolen m l p d x n w th s o u r g j :
    th m = Stolen x ->
    step (State l p d n w th s o u r g j) (State l p d n w (set th m (Running x)) s o u (set r x (S (r x))) g j)
| ends m l p d x n w th s o u r g j :
    th m = Running x ->
    step (State l p d n w th s o u r g j) (State l p d n w (set th m (Stored x)) s (set o x true) u r g j)
| J3 m l p d x n w th s o u r g j :
    th m = Stored x ->
    step (State l p d n w th s o u r g j)
         (State l p d n w (set th m (Swapped x (is_waited (s x)))) (set s x DONE) o u r g j)
| J4_unparks m l p d x n w th s o u r g j :
    th m = Swapped x true ->
    step (State l p d n w th s o u r g j) (State l p d n w (set th m Away) s o true r g j)
| J4_nobody_waits m l p d x n w th s o u r g j :
    th m = Swapped x false ->
    step (State l p d n w th s o u r g j) (State l p d n w (set th m Away) s o u r g j).

Inductive reachable : state -> Prop :=
| start : reachable initial
| go s s' : reachable s -> step s s' -> reachable s'.
