(* Where each task is, and why the deque and its users agree about it. *)
From Coq Require Import ZArith Lia.
From Beat Require Import Deque.
Open Scope Z_scope.

Inductive place := Nowhere | In (i : Z) | With_owner | With_thief (m : nat) | Handed_over.

(* The end of what thieves may still get. While a pop is undecided its task counts as there. *)
Definition live_end (s : state) : Z :=
  match owner s with
  | Pop_reserved b => b + 1
  | Pop_top b t | Pop_read b t _ => if t <? b then b else b + 1
  | Pop_won b _ | Pop_lost b => b + 1
  | _ => bottom s
  end.

Definition owner_holds (s : state) (x : task) : Prop :=
  match owner s with
  | Push_bottom y _ | Push_stored y _ => y = x
  | Pop_top b t => t < b /\ slot s b = Some x
  | Pop_read b t y => t < b /\ y = Some x
  | Pop_won _ y | Pop_mine _ y => y = Some x
  | _ => False
  end.

Definition thief_holds (s : state) (m : nat) (x : task) : Prop :=
  match thief s m with
  | Steal_won _ y | Steal_cleared y => y = x
  | _ => False
  end.

Definition owner_agrees (s : state) : Prop :=
  match owner s with
  | Idle => True
  | Push_bottom _ b => b = bottom s
  | Push_stored x b => b = bottom s /\ slot s b = Some x
  | Pop_bottom b => b + 1 = bottom s
  | Pop_reserved b => b = bottom s
  | Pop_top b t => b = bottom s /\ t <= top s /\ (t < b -> exists x, slot s b = Some x)
  | Pop_read b t x =>
      b = bottom s /\ t <= top s /\ t <= b /\ (t < b -> slot s b = x /\ exists y, x = Some y)
      /\ (top s = b -> slot s b = x)
  | Pop_won b x => b = bottom s /\ top s = b + 1 /\ exists y, x = Some y
  | Pop_lost b => b = bottom s /\ top s = b + 1
  | Pop_mine b x => (exists y, x = Some y) /\ (b = bottom s \/ (b + 1 = bottom s /\ top s = b + 1))
  end.

Definition thief_agrees (s : state) (m : nat) : Prop :=
  match thief s m with
  | Steal_top t => t <= top s
  | Steal_bottom t => t <= top s /\ (t = top s -> t < live_end s)
  | Steal_read t x => t <= top s /\ (t = top s -> t < live_end s /\ slot s t = Some x)
  | Steal_won t _ => t < top s
  | _ => True
  end.

Record agrees (s : state) (w : task -> place) : Prop := Agrees {
  bounds : top s <= live_end s;
  owners : owner_agrees s;
  thieves : forall m, thief_agrees s m;
  live : forall i, top s <= i < live_end s -> exists x, slot s i = Some x /\ w x = In i;
  in_deque : forall x i, w x = In i -> top s <= i < live_end s /\ slot s i = Some x;
  with_owner : forall x, w x = With_owner <-> owner_holds s x;
  with_thief : forall x m, w x = With_thief m <-> thief_holds s m x;
  begun : forall x, w x = Nowhere <-> (pushed s <= x)%nat;
  counted : forall x, taken s x = match w x with Handed_over => 1%nat | _ => 0%nat end
}.

Definition invariant (s : state) : Prop := exists w, agrees s w.
