package io.github.beat4j;

import java.util.List;

/**
 * Where a thread stood in its branch.
 *
 * @param thread the thread's name
 * @param frames its stack, innermost first
 */
public record BranchPosition(String thread, List<StackTraceElement> frames) {}
