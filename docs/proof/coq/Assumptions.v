(* The theorems as they are, and what each of them assumes. *)
From Coq Require Import ZArith List.
Open Scope Z_scope.
Open Scope nat_scope.
From Beat Require DequeTheorems HandshakeTheorems SleepTheorems.

Check DequeTheorems.taken_at_most_once.
Print Assumptions DequeTheorems.taken_at_most_once.
Check DequeTheorems.taken_only_if_pushed.
Print Assumptions DequeTheorems.taken_only_if_pushed.
Check DequeTheorems.none_is_lost.
Print Assumptions DequeTheorems.none_is_lost.
Check DequeTheorems.empty_means_all_taken.
Print Assumptions DequeTheorems.empty_means_all_taken.
Check DequeTheorems.pop_of_nothing.
Print Assumptions DequeTheorems.pop_of_nothing.

Check HandshakeTheorems.runs_at_most_once.
Print Assumptions HandshakeTheorems.runs_at_most_once.
Check HandshakeTheorems.dropped_never_runs.
Print Assumptions HandshakeTheorems.dropped_never_runs.
Check HandshakeTheorems.none_is_lost.
Print Assumptions HandshakeTheorems.none_is_lost.
Check HandshakeTheorems.joined_after_its_end.
Print Assumptions HandshakeTheorems.joined_after_its_end.
Check HandshakeTheorems.pop_is_mine.
Print Assumptions HandshakeTheorems.pop_is_mine.
Check HandshakeTheorems.waits_for_a_thief.
Print Assumptions HandshakeTheorems.waits_for_a_thief.
Check HandshakeTheorems.no_lost_wake_up.
Print Assumptions HandshakeTheorems.no_lost_wake_up.
Check HandshakeTheorems.settled_means_run_or_dropped.
Print Assumptions HandshakeTheorems.settled_means_run_or_dropped.

Check SleepTheorems.visible_work_is_seen_to.
Print Assumptions SleepTheorems.visible_work_is_seen_to.
Check SleepTheorems.the_word_is_right.
Print Assumptions SleepTheorems.the_word_is_right.
Check SleepTheorems.not_all_asleep.
Print Assumptions SleepTheorems.not_all_asleep.
Check SleepTheorems.woken_by_one.
Print Assumptions SleepTheorems.woken_by_one.
