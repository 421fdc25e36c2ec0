package org.clawarehouse.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * On whose account the server's programs run. PostgreSQL refuses to run as root: there it runs in a user namespace
 * of its own, or, where the machine forbids those, as the user nobody.
 *
 * @param prefix  what stands before every command
 * @param nobody  whether the files must belong to nobody
 */
record Account(List<String> prefix, boolean nobody) {

    private static final String NOBODY = "65534";

    /** Returns the account for a home directory, which it comes to own where needed. */
    static Account forServer(Path home) throws IOException {
        if (!isRoot(home)) {
            return new Account(List.of(), false);
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Account(List.of("unshare", "-U"), false);
        }
        Account account = new Account(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
        account.own(home);
        return account;
    }

    /** Gives a file to the account and hides it from everybody else. */
    void own(Path path) throws IOException {
        if (nobody) {
            Files.setAttribute(path, "unix:uid", Integer.parseInt(NOBODY));
        }
        if (Files.isRegularFile(path) && Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isRoot(Path home) throws IOException {
        return Files.getFileStore(home).supportsFileAttributeView("unix")
                && "root".equals(System.getProperty("user.name"));
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
