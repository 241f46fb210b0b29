(* The invariant holds in every reachable state. The steps not named here move no branch. *)
From Coq Require Import List Lia Arith.
From Beat Require Import Handshake HandshakeInvariant HandshakeStep.
Import ListNotations.

Lemma step_keeps : forall s s', invariant s -> step s s' -> invariant s'.
Proof.
  begin_step.
  all: try solve [with_places w].
  - (* fork *)
    assert (w n = Unborn) by (apply unborn; lia).
    assert (~ In n l) by (rewrite <- latents; congruence).
    with_places (set w n Latent).
    + constructor; assumption.
    + of_entries entries_are.
    + intros y. specialize (unborn y). split_cases; intuition (try congruence; try lia). apply H2; lia.
  - (* P2 *)
    destruct owners as [l' ?]. subst l.
    assert (w x = Latent) by (apply latents, in_or_app; right; left; reflexivity).
    assert (~ In x p) by (intros I; destruct (entries_are x I) as [I'|[I'|[m I']]]; congruence).
    assert (~ In x l') by (intros I; apply NoDup_remove_2 in latents_differ; apply latents_differ; rewrite app_nil_r; exact I).
    with_places (set w x Stealable).
    + rewrite removelast_last. intros y. specialize (latents y). rewrite in_app_iff in latents. cbn [In] in latents. split_cases; close.
    + rewrite removelast_last. apply NoDup_remove_1 in latents_differ. rewrite app_nil_r in latents_differ. assumption.
    + destruct youngest as [q Y]. exists q. cbn [app]. congruence.
    + of_entries entries_are.
    + constructor; assumption.
  - (* P3 *)
    rewrite removelast_last in *. with_places w.
  - (* settle_latent *)
    assert (w x = Latent) by (apply latents; left; reflexivity).
    assert (NoDup l /\ ~ In x l) as [? ?] by (inversion latents_differ; easy).
    with_places (set w x Back). of_entries entries_are.
  - (* pop_mine *)
    assert (w x = Stealable) by (apply stealables; left; reflexivity).
    pose proof youngest as [q Y]. injection Y as Y.
    assert (NoDup p /\ ~ In x p) as [? ?] by (inversion entries_differ; easy).
    assert (~ In x d) by (intros I; subst p; rewrite in_app_iff in *; tauto).
    with_places (set w x Back); [exists q; assumption|of_entries entries_are].
  - (* pop_other *)
    exfalso. destruct youngest as [q Y]. cbn [app] in Y. congruence.
  - (* pop_null *)
    assert (stolen_or_done w x) by (destruct (entries_are x) as [I|I]; [left; reflexivity|apply stealables in I; destruct I|exact I]).
    assert (NoDup p) by (inversion entries_differ; easy).
    with_places w. exists p. reflexivity.
  - (* runs_it *)
    assert (w x = Back) by (apply settled; reflexivity).
    with_places (set w x Ran_here). of_entries entries_are.
  - (* drops_it *)
    assert (w x = Back) by (apply settled; reflexivity).
    with_places (set w x Dropped). of_entries entries_are.
  - (* goes_on *)
    assert (w x = Done) by (apply dones; assumption).
    with_places w.
  - (* J2_parks *)
    with_places w. destruct owners as [S P]. split; [exact S|left]. destruct (s x); congruence.
  - (* steal *)
    assert (w x = Stealable) by (apply stealables, in_or_app; right; left; reflexivity).
    assert (~ In x d).
    { pose proof youngest as [q Y]. rewrite Y, <- app_assoc in entries_differ.
      apply NoDup_remove_2 in entries_differ. rewrite in_app_iff in entries_differ. tauto. }
    pose proof youngest as [q' Y'].
    assert (I : In x ((d ++ [x]) ++ q')) by (rewrite !in_app_iff; cbn; tauto).
    rewrite <- Y' in I. clear q' Y'.
    with_places (set w x (Stolen_by m)).
    + intros y. specialize (stealables y). rewrite in_app_iff in stealables. cbn [In] in stealables. split_cases; close.
    + destruct youngest as [q Y]. rewrite <- app_assoc in Y. exists ([x] ++ q). exact Y.
    + of_entries entries_are.
  - (* run_stolen *)
    assert (w x = Stolen_by m) by (apply thieves; rewrite H; reflexivity).
    with_places w. intros y. pose proof (counted y). destruct (Nat.eqb_spec y x).
    + subst y. rewrite H0 in *. rewrite H in *. try rewrite Nat.eqb_refl. congruence.
    + destruct (w y) as [ | | | | | |m'| ] eqn:E; trivial.
      pose proof (proj1 (thieves y m') E). split_cases; now_read; congruence.
  - (* J3 *)
    assert (w x = Stolen_by m) by (apply thieves; rewrite H; reflexivity).
    with_places (set w x Done).
    + destruct w0; trivial; try solve [of_owner].
      destruct owners as [S P]. split.
      * unfold stolen_or_done in *. split_cases; eauto.
      * destruct (Nat.eqb_spec x0 x).
        { subst x0. right. destruct P as [P|[P|[m' P]]]; [|left; exact P|].
          - right. exists m. rewrite Nat.eqb_refl, P. reflexivity.
          - right. exists m'. split_cases; congruence. }
        { destruct P as [P|[P|[m' P]]]; [left; exact P|right; left; exact P|].
          right; right. exists m'. split_cases; congruence. }
    + of_entries entries_are.
    + intros y. specialize (outcomes y). split_cases; [intros _; apply (stored m); assumption|exact outcomes].
Qed.

Lemma always : forall s, reachable s -> invariant s.
Proof.
  induction 1 as [|s s' _ I H]; [apply initial_agrees | exact (step_keeps s s' I H)].
Qed.
