/** What the collections section measures: operations of Eclipse Collections, and their peers. */
package io.github.beat4j.jmh.collections;
