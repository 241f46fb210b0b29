package io.github.beat4j.examples.dupes;

import io.github.beat4j.Beat;
import io.github.beat4j.examples.files.DirectoryWalk;
import io.github.beat4j.examples.files.FileOpener;
import io.github.beat4j.examples.files.FoundFile;
import io.github.beat4j.examples.files.Listing;
import io.github.beat4j.examples.files.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Finds duplicates: files of the same size, of these the ones that begin alike, of these the ones
 * that are alike. Most files are never opened, and few are read to the end.
 */
public final class DuplicateFinder {
  private final DirectoryWalk walk;
  private final FileHash hash;
  private final Queue<Problem> unreadable = new ConcurrentLinkedQueue<>();

  public DuplicateFinder(boolean followLinks) {
    this(followLinks, FileOpener.ofFileSystem(followLinks));
  }

  DuplicateFinder(boolean followLinks, FileOpener opener) {
    this.walk = new DirectoryWalk(followLinks);
    this.hash = new FileHash(opener);
  }

  /** What a group of files has in common. */
  private record Likeness(long size, String hash) {}

  private interface Hashing {
    String hash(FoundFile file) throws IOException;
  }

  /** Searches on the pool of the caller, else on the common pool. */
  public DupesReport find(List<Path> roots) {
    Listing listing = list(roots);
    List<FoundFile> files = listing.files();
    List<FoundFile> sameSize = new ArrayList<>();
    long hardLinks = 0;
    for (List<FoundFile> group : bySize(files)) {
      List<FoundFile> distinct = distinct(group);
      hardLinks += group.size() - distinct.size();
      if (distinct.size() > 1) sameSize.addAll(distinct);
    }
    List<Problem> problems = new ArrayList<>(listing.problems());
    List<DuplicateGroup> groups = duplicates(sameSize);
    problems.addAll(unreadable);
    return new DupesReport(
        files.size(),
        files.stream().mapToLong(FoundFile::size).sum(),
        listing.directories(),
        files.stream().filter(file -> file.size() == 0).count(),
        hardLinks,
        listing.symbolicLinks(),
        listing.specialFiles(),
        groups,
        problems.stream().distinct().sorted().toList());
  }

  private Listing list(List<Path> roots) {
    List<Supplier<Listing>> walks = new ArrayList<>();
    for (Path root : roots) walks.add(() -> walk.walk(root));
    return Beat.pcallAll(walks).stream().reduce(Listing.empty(), Listing::join);
  }

  private static Iterable<List<FoundFile>> bySize(List<FoundFile> files) {
    Map<Long, List<FoundFile>> groups = new HashMap<>();
    for (FoundFile file : files)
      if (file.size() > 0)
        groups.computeIfAbsent(file.size(), size -> new ArrayList<>(1)).add(file);
    return groups.values();
  }

  /** One name of each file: the first in order. */
  private static List<FoundFile> distinct(List<FoundFile> files) {
    if (files.size() == 1) return files;
    Set<Object> seen = new HashSet<>();
    return files.stream()
        .sorted(Comparator.comparing(FoundFile::path))
        .filter(file -> seen.add(file.key()))
        .toList();
  }

  private List<DuplicateGroup> duplicates(List<FoundFile> sameSize) {
    List<DuplicateGroup> duplicates = new ArrayList<>();
    List<FoundFile> beginAlike = new ArrayList<>();
    alike(sameSize, hash::ofFirstBlock)
        .forEach(
            (likeness, group) -> {
              if (likeness.size <= FileHash.FIRST_BLOCK) duplicates.add(group(likeness, group));
              else beginAlike.addAll(group);
            });
    alike(beginAlike, hash::ofWhole)
        .forEach((likeness, group) -> duplicates.add(group(likeness, group)));
    duplicates.sort(DuplicateGroup.ORDER);
    return duplicates;
  }

  private static DuplicateGroup group(Likeness likeness, List<FoundFile> files) {
    List<Path> paths = files.stream().map(FoundFile::path).sorted().toList();
    return new DuplicateGroup(likeness.size, likeness.hash, paths);
  }

  /** Groups files by size and hash, and forgets those that are alone. */
  private Map<Likeness, List<FoundFile>> alike(List<FoundFile> files, Hashing hashing) {
    List<Supplier<Optional<String>>> branches = new ArrayList<>(files.size());
    for (FoundFile file : files) branches.add(() -> hash(file, hashing));
    List<Optional<String>> hashes = Beat.pcallAll(branches);
    Map<Likeness, List<FoundFile>> groups = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      FoundFile file = files.get(i);
      hashes
          .get(i)
          .map(hash -> new Likeness(file.size(), hash))
          .ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>(2)).add(file));
    }
    groups.values().removeIf(group -> group.size() == 1);
    return groups;
  }

  private Optional<String> hash(FoundFile file, Hashing hashing) {
    try {
      return Optional.of(hashing.hash(file));
    } catch (IOException failure) {
      unreadable.add(Problem.of(file.path(), failure));
      return Optional.empty();
    }
  }
}
