(* The lists of those who are counted. *)
From Coq Require Import List.
From Beat Require Import Sleep.
Import ListNotations.

Lemma joins_in : forall a l l', joins a l l' -> ~ In a l -> NoDup l ->
  (forall x, In x l' <-> x = a \/ In x l) /\ NoDup l' /\ length l' = S (length l).
Proof.
  intros a l l' -> N D. split; [|split; [constructor; assumption|reflexivity]].
  intros x. cbn. intuition congruence.
Qed.

Lemma leaves_in : forall a l l', leaves a l l' -> NoDup l ->
  (forall x, In x l' <-> In x l /\ x <> a) /\ NoDup l'.
Proof.
  intros a l l' [l1 [l2 [-> ->]]] D. split; [|exact (NoDup_remove_1 l1 l2 a D)].
  apply NoDup_remove_2 in D. intros x. rewrite !in_app_iff in *. cbn.
  split; [|intuition congruence].
  intros I. split; [tauto|]. intros ->. contradiction.
Qed.

Lemma leaves_length : forall a l l', leaves a l l' -> length l = S (length l').
Proof.
  intros a l l' [l1 [l2 [-> ->]]]. rewrite !app_length. cbn. rewrite <- plus_n_Sm. reflexivity.
Qed.

Lemma becomes_in : forall a b l l', becomes a b l l' -> ~ In b l -> NoDup l ->
  (forall x, In x l' <-> x = b \/ (In x l /\ x <> a)) /\ NoDup l' /\ length l' = length l.
Proof.
  intros a b l l' [l1 [l2 [-> ->]]] N D.
  destruct (leaves_in a (l1 ++ a :: l2) (l1 ++ l2)) as [I D']; [exists l1, l2; split; reflexivity|exact D|].
  split; [|split].
  - intros x. specialize (I x). rewrite <- I, !in_app_iff. cbn. intuition congruence.
  - apply NoDup_Add with (a := b) (l := l1 ++ l2); [apply Add_app|]. split; [exact D'|].
    intros C. apply I in C. tauto.
  - rewrite !app_length. reflexivity.
Qed.
