package org.clawarehouse.report;

import java.util.List;

/**
 * What a chart shows beside its line.
 *
 * @param published  what others published about days within the thirteen months, oldest first
 * @param trajectory the path to a target
 */
public record Marks(List<Comparators> published, Trajectory trajectory) {

    static final Marks NONE = new Marks(List.of(), new Trajectory(List.of(), null, null));
}
