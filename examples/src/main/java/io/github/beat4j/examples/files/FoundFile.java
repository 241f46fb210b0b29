package io.github.beat4j.examples.files;

import java.nio.file.Path;

/**
 * A regular file, under one of its names.
 *
 * @param path the name
 * @param size its bytes when it was found
 * @param key equal for all names of the same file
 */
public record FoundFile(Path path, long size, Object key) {}
