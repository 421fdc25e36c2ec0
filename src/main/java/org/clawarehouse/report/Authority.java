package org.clawarehouse.report;

/**
 * Whose scorecard it is.
 *
 * @param code   nine-character code
 * @param name   name
 * @param region name of its region, or {@code null}
 */
public record Authority(String code, String name, String region) {

    /** Returns whether the figures describe children who do not exist. */
    public boolean isSynthetic() {
        return name.contains("(synthetic)");
    }
}
