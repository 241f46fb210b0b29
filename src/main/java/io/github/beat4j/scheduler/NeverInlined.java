package io.github.beat4j.scheduler;

/**
 * The superclass of code that must stay out of its callers. C2 does not inline the methods of a
 * throwable into other code, on the ground that exceptions are rare. So are registering, joining
 * and failing; inlined into a recursion they triple its size, and whether they are would depend on
 * what the first milliseconds of the program happened to do (docs/adr/0003). Never instantiated.
 */
public abstract class NeverInlined extends Throwable {
  private static final long serialVersionUID = 1;

  /** For subclasses, which are never instantiated either. */
  protected NeverInlined() {}
}
