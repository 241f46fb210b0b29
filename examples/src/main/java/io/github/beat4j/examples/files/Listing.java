package io.github.beat4j.examples.files;

import java.util.ArrayList;
import java.util.List;

/** What a part of a directory tree holds. Two parts can be joined to one; then they are used up. */
public final class Listing {
  private List<FoundFile> files = new ArrayList<>(0);
  private List<Problem> problems = new ArrayList<>(0);
  private long directories;
  private long symbolicLinks;
  private long specialFiles;

  public static Listing empty() {
    return new Listing();
  }

  static Listing of(FoundFile file) {
    Listing listing = new Listing();
    listing.files.add(file);
    return listing;
  }

  static Listing of(Problem problem) {
    Listing listing = new Listing();
    listing.problems.add(problem);
    return listing;
  }

  static Listing ofSymbolicLink() {
    Listing listing = new Listing();
    listing.symbolicLinks = 1;
    return listing;
  }

  static Listing ofSpecialFile() {
    Listing listing = new Listing();
    listing.specialFiles = 1;
    return listing;
  }

  /** Counts the directory that holds all this. */
  Listing inDirectory() {
    directories++;
    return this;
  }

  public Listing join(Listing other) {
    files = append(files, other.files);
    problems = append(problems, other.problems);
    directories += other.directories;
    symbolicLinks += other.symbolicLinks;
    specialFiles += other.specialFiles;
    return this;
  }

  /**
   * The shorter list is copied to the longer one: so each element is copied a logarithmic number of
   * times, however lopsided the tree is. The order is lost; the report sorts.
   */
  private static <T> List<T> append(List<T> a, List<T> b) {
    if (a.size() < b.size()) return append(b, a);
    a.addAll(b);
    return a;
  }

  public List<FoundFile> files() {
    return files;
  }

  public List<Problem> problems() {
    return problems;
  }

  public long directories() {
    return directories;
  }

  public long symbolicLinks() {
    return symbolicLinks;
  }

  public long specialFiles() {
    return specialFiles;
  }
}
