(* The invariant holds in every reachable state. Most steps leave somebody who sees to visible work: whoever took the
   step. The cases named here are those that rest on somebody else. *)
From Coq Require Import List Arith Lia.
From Beat Require Import Sleep SleepInvariant SleepLists SleepStep.
Import ListNotations.

(* Whoever saw to it before still does, for the step was taken by another one. *)
Ltac by_the_same looked H :=
  let V := fresh "V" in let L := fresh "L" in let N := fresh "N" in let x := fresh "x" in
  intros V; destruct (looked V) as [[[x L]|[[x L]|[x L]]]|[L|[N L]]];
  [ left; left; exists x; exact L
  | left; right; left; exists x; split_cases; [now_read; contradiction | exact L]
  | left; right; right; exists x; exact L
  | right; left; lia
  | right; right; split;
    [ intros x ?; split_cases; [discriminate | apply N; assumption]
    | first [ left; intros x ?; split_cases; [discriminate | apply H; assumption]
            | destruct L as [L|[x L]];
              [ left; intros x ?; split_cases; [discriminate | apply L; assumption]
              | right; exists x; split_cases; [now_read; contradiction | exact L] ] ] ] ].

(* A worker that is not between S2 and S5 has not been woken. *)
Ltac not_woken w k queued :=
  let K := fresh "K" in let Q := fresh "Q" in
  assert (k w = false) by
    (destruct (k w) eqn:K; [|reflexivity]; destruct (queued w) as [_ [_ [Q _]]]; specialize (Q K); now_read; contradiction).

Lemma step_keeps : forall limit threads s s',
  invariant limit threads s -> step limit threads s s' -> invariant limit threads s'.
Proof.
  intros limit threads s s'
    [awakes searchers awakes_differ searchers_differ pacers queued knows looked] H;
  destruct H; opened.
  all: list_facts awakes searchers queued.
  all: constructor; opened.
  all: try assumption.
  all: try solve [of_members awakes].
  all: try solve [of_members searchers].
  all: try solve [of_pacer pacers].
  all: try solve [of_knowledge knows].
  all: try solve [by_actor].
  all: try solve [of_queue queued].
  all: try discriminate.
  - (* S1_somebody_searches: Lemma 1 *)
    intros V. destruct S as [|a l]; [congruence|].
    pose proof (proj1 (searchers a) (or_introl eq_refl)) as C.
    destruct a as [x|x|x]; cbn in C.
    + left; right; left. exists x. destruct (wk x); cbn; tauto.
    + left; left. exists x. split_cases; [now_read; contradiction|]. intros E. rewrite E in C. exact C.
    + left; right; right. exists x. exact C.
  - (* S1_somebody_paces: Lemma 2 *)
    intros V. left; right; left. exists x. rewrite (pacers x eq_refl). exact I.
  - (* S1_limit: Lemma 3 *)
    intros V. right; left. lia.
  - (* takes_sleeper: only one thread takes a sleeper out *)
    intros x. destruct (queued x) as [Q1 [Q2 [Q3 Q4]]]. destruct (Nat.eqb_spec x w).
    + subst x. destruct (Q2 H0) as [B K]. split; [|split; [discriminate|split; [intros _; exact B|]]].
      * intros _. right; right. exists g. rewrite Nat.eqb_refl. reflexivity.
      * assert (N : forall g0, sg g0 <> Wakes w).
        { intros g0 E. destruct (Q4 g0 E) as [_ [C _]]. congruence. }
        intros g0. destruct (Nat.eqb_spec g0 g) as [G|G]; intros E; [|destruct (N g0 E)].
        split; [exact B|split; [reflexivity|split; [exact K|]]].
        intros g1. destruct (Nat.eqb_spec g1 g) as [G1|G1]; intros E1; [congruence|destruct (N g1 E1)].
    + split; [|split; [exact Q2|split; [exact Q3|]]].
      * intros B. destruct (Q1 B) as [?|[?|[g0 ?]]]; [tauto|tauto|].
        right; right. exists g0. split_cases; congruence.
      * intros g0 E. split_cases; [congruence|]. destruct (Q4 g0 E) as [? [? [? U]]]. repeat split; try assumption.
        intros g1 E1. split_cases; [congruence|]. apply U; exact E1.
  - (* wakes *)
    intros x. destruct (queued x) as [Q1 [Q2 [Q3 Q4]]]. destruct (Nat.eqb_spec x w).
    + subst x. destruct (Q4 g H) as [B [C [K U]]].
      split; [|split; [|split]].
      * tauto.
      * intros X. congruence.
      * tauto.
      * intros g0 E. split_cases; [discriminate|]. pose proof (U g0 E). contradiction.
    + split; [|split; [exact Q2|split; [exact Q3|]]].
      * intros B. destruct (Q1 B) as [?|[?|[g0 ?]]]; [tauto|tauto|].
        right; right. exists g0. split_cases; congruence.
      * intros g0 E. split_cases; [discriminate|]. destruct (Q4 g0 E) as [? [? [? U]]]. repeat split; try assumption.
        intros g1 E1. split_cases; [discriminate|]. apply U; exact E1.
  - (* S6_nobody_sleeps: Lemma 5 *)
    intros V. right; right. split; [intros x _; apply H0|left].
    pose proof (knows g) as K. rewrite H in K. exact K.
  - (* S7_not_last: another searcher, or the pacer *)
    intros V. destruct H1 as [N|N].
    + destruct S' as [|a l]; [congruence|].
      destruct (proj1 (I a) (or_introl eq_refl)) as [M D'].
      pose proof (proj1 (searchers a) M) as C.
      destruct a as [x|x|x]; cbn in C.
      * left; right; left. exists x. split_cases; [congruence|]. destruct (wk x); cbn; tauto.
      * left; left. exists x. intros E. rewrite E in C. exact C.
      * left; right; right. exists x. exact C.
    + destruct p as [x|]; [|congruence]. pose proof (pacers x eq_refl) as P.
      left; right; left. exists x. split_cases; [congruence|]. rewrite P. exact Logic.I.
  - (* found_no_sleeper *)
    intros V. right; right. split; [intros x _; apply H0|right]. exists w. rewrite Nat.eqb_refl. exact I.
  - (* found_no_more *)
    by_the_same looked H0.
  - (* wait_no_sleeper *)
    intros V. right; right. split; [intros x _; apply H0|right]. exists w. rewrite Nat.eqb_refl. exact I.
  - (* wait_no_more *)
    by_the_same looked H0.
  - (* ends_wait *)
    by_the_same looked H.
  - (* S2: it had not been woken before *)
    not_woken w k queued.
    of_members awakes.
  - not_woken w k queued.
    of_members searchers.
  - (* S4_is_being_woken *)
    intros V. destruct (queued w) as [Q _]. rewrite H in Q. destruct (Q I) as [X|[X|[g X]]].
    + congruence.
    + left; right; right. exists w. exact X.
    + left; left. exists g. congruence.
  - (* S10_lists: it had not been woken before *)
    not_woken w k queued.
    of_members awakes.
  - not_woken w k queued.
    of_members searchers.
  - not_woken w k queued. intros V. destruct (looked V) as [[[x L]|[[x L]|[x L]]]|[L|[N L]]].
    + left; left. exists x. exact L.
    + left; right; left. exists x. split_cases; [now_read; contradiction|exact L].
    + left; right; right. exists x. split_cases; [congruence|exact L].
    + right; left. exact L.
    + right; right. split; [intros x E; split_cases; [discriminate|apply N; exact E]|].
      destruct L as [L|[x L]].
      * left. intros x E. split_cases; [discriminate|apply L; exact E].
      * right. exists x. split_cases; [now_read; contradiction|exact L].
  - (* S10_leaves: as many are left as the limit says *)
    intros _. right; left. lia.
  - (* S10_stays *)
    by_the_same looked H.
Qed.

Lemma always : forall limit threads s, reachable limit threads s -> invariant limit threads s.
Proof.
  induction 1 as [|s s' _ I H]; [apply initial_agrees | exact (step_keeps limit threads s s' I H)].
Qed.
