package io.github.beat4j.jmh.inlining;

import io.github.beat4j.jmh.probes.RecordedCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedClassLoader;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordingFile;

/** Reads from a recording of {@link RecordedCompany} what the compiler did. */
public final class InliningReader {
  /** The name under which the code of the library itself is found. */
  public static final String LIBRARY = "library";

  private static final String ROOT = "io.github.beat4j.";
  private static final int C2 = 4;

  private final Map<Integer, List<RecordedEvent>> decisions = new HashMap<>();
  private final Map<String, CopyCode> code = new HashMap<>();

  private InliningReader() {}

  /**
   * Reads a recording.
   *
   * @return the code by the name of the copy's class loader, or {@link #LIBRARY}
   * @throws IOException if the file cannot be read
   */
  public static Map<String, CopyCode> read(Path recording) throws IOException {
    InliningReader reader = new InliningReader();
    List<RecordedEvent> events = new ArrayList<>(RecordingFile.readAllEvents(recording));
    events.sort(Comparator.comparing(RecordedEvent::getEndTime));
    for (RecordedEvent event : events)
      if (isOf(RecordedCompany.INLINING, event))
        reader
            .decisions
            .computeIfAbsent(event.getInt("compileId"), id -> new ArrayList<>())
            .add(event);
    for (RecordedEvent event : events) {
      if (isOf(RecordedCompany.COMPILATION, event)) reader.compilation(event);
      else if (isOf(RecordedCompany.DEOPTIMIZATION, event)) reader.trap(event);
    }
    return reader.code;
  }

  private static boolean isOf(String type, RecordedEvent event) {
    return event.getEventType().getName().equals(type);
  }

  private void compilation(RecordedEvent event) {
    RecordedMethod method = event.getValue("method");
    if (method == null || event.getShort("compileLevel") != C2) return;
    // The recorder's own spelling.
    if (!event.getBoolean("succeded") || event.getBoolean("isOsr")) return;
    CopyCode owner = owner(method);
    if (owner == null) return;
    SortedMap<String, Integer> inlined = new TreeMap<>();
    SortedMap<String, Integer> refused = new TreeMap<>();
    for (RecordedEvent decision : decisions.getOrDefault(event.getInt("compileId"), List.of())) {
      RecordedObject callee = decision.getValue("callee");
      String type = callee.getString("type").replace('/', '.');
      String name = name(type, callee.getString("name"));
      if (!decision.getBoolean("succeeded"))
        refused.merge(name + " (" + decision.getString("message") + ")", 1, Integer::sum);
      else if (type.startsWith(ROOT)) inlined.merge(name, 1, Integer::sum);
    }
    String name = name(method.getType().getName(), method.getName());
    owner.add(new CompiledMethod(name, event.getLong("codeSize"), inlined, refused));
  }

  private void trap(RecordedEvent event) {
    RecordedMethod method = event.getValue("method");
    CopyCode owner = method == null ? null : owner(method);
    if (owner == null) return;
    owner.addTrap(
        name(method.getType().getName(), method.getName())
            + " at "
            + event.getInt("bci")
            + " ("
            + event.getString("reason")
            + ", "
            + event.getString("action")
            + ")");
  }

  /** Null if the method is neither a copy's nor the library's. */
  private CopyCode owner(RecordedMethod method) {
    if (!method.getType().getName().startsWith(ROOT)) return null;
    RecordedClassLoader loader = method.getType().getClassLoader();
    String name = loader == null ? null : loader.getName();
    boolean copied = name != null && name.startsWith("copy ");
    return code.computeIfAbsent(copied ? name : LIBRARY, key -> new CopyCode());
  }

  /** Without the package, and without what makes the name of a hidden class unique. */
  private static String name(String type, String method) {
    String simple = type.replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda");
    return simple.substring(simple.lastIndexOf('.') + 1) + "." + method;
  }
}
