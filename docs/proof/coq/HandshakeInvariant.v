(* Where each branch is. *)
From Coq Require Import List.
From Beat Require Import Handshake.
Import ListNotations.

Inductive place := Unborn | Latent | Stealable | Back | Ran_here | Dropped | Stolen_by (m : nat) | Done.

(* Between P2 and P3 the oldest latent entry is in the deque already. *)
Definition still_latent (s : state) : list branch :=
  match owner s with Pushed _ => removelast (latent s) | _ => latent s end.

(* The promoted entries, the one included that the owner is about to mark or to pop. *)
Definition entries (s : state) : list branch :=
  match owner s with Pushed x | Popping x => x :: promoted s | _ => promoted s end.

Definition stolen_or_done (w : branch -> place) (x : branch) : Prop :=
  w x = Done \/ exists m, w x = Stolen_by m.

Definition owner_agrees (s : state) (w : branch -> place) : Prop :=
  match owner s with
  | Made x | Pushed x => exists l, latent s = l ++ [x]
  | Awaiting x | Announcing x => stolen_or_done w x
  | Looking x => stolen_or_done w x /\ status_of s x <> PENDING
  | Parked x => stolen_or_done w x
      /\ (status_of s x = WAITED \/ permit s = true \/ exists m, thief s m = Swapped x true)
  | _ => True
  end.

Definition thief_has (s : state) (m : nat) (x : branch) : Prop :=
  match thief s m with Stolen y | Running y | Stored y => y = x | _ => False end.

Definition runs_at (s : state) (x : branch) (p : place) : nat :=
  match p with
  | Ran_here | Done => 1
  | Stolen_by m => match thief s m with Stolen _ => 0 | _ => 1 end
  | _ => 0
  end.

Definition waits_for (o : owner_at) (x : branch) : Prop :=
  match o with Awaiting y | Announcing y | Looking y | Parked y => y = x | _ => False end.

Record agrees (s : state) (w : branch -> place) : Prop := Agrees {
  owners : owner_agrees s w;
  latents : forall x, w x = Latent <-> In x (still_latent s);
  latents_differ : NoDup (still_latent s);
  stealables : forall x, w x = Stealable <-> In x (deque s);
  youngest : exists q, entries s = deque s ++ q;
  entries_are : forall x, In x (entries s) -> w x = Stealable \/ stolen_or_done w x;
  entries_differ : NoDup (entries s);
  settled : forall x, w x = Back <-> owner s = Settled x;
  thieves : forall x m, w x = Stolen_by m <-> thief_has s m x;
  dones : forall x, w x = Done <-> status_of s x = DONE;
  stored : forall m x, thief s m = Stored x -> outcome s x = true;
  outcomes : forall x, w x = Done -> outcome s x = true;
  unborn : forall x, w x = Unborn <-> forked s <= x;
  counted : forall x, runs s x = runs_at s x (w x);
  drops : forall x, w x = Dropped <-> dropped s x = true;
  joins : forall x, joined s x = true -> w x = Done;
  awaited : forall x m, w x = Stolen_by m -> In x (entries s) \/ waits_for (owner s) x
}.

Definition invariant (s : state) : Prop := exists w, agrees s w.
