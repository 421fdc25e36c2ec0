package org.clawarehouse.job;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    static String of() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "cla-warehouse " + (version == null ? "development build" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {of()};
    }
}
