package org.clawarehouse.report;

import java.util.List;

/**
 * What a chart shows beside its line.
 *
 * @param published  what others published about days within the thirteen months, oldest first
 * @param trajectory the path to a target
 * @param restated   the months, of the thirteen, whose figure has more than one version, oldest first
 */
public record Marks(List<Comparators> published, Trajectory trajectory, List<Restated> restated) {

    static final Marks NONE = new Marks(List.of(), new Trajectory(List.of(), null, null), List.of());
}
