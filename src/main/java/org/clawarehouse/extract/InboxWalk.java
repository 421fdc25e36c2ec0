package org.clawarehouse.extract;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Goes through the folders of an inbox without following links and collects the files. */
final class InboxWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<InboxFile> files;

    InboxWalk(Path root, List<InboxFile> files) {
        this.root = root;
        this.files = files;
    }

    static InboxFile read(Path root, Path path, BasicFileAttributes attributes) {
        InboxPath place = InboxPath.of(root.relativize(path));
        if (!attributes.isRegularFile()) {
            throw Refusal.hostile(place.name(), "NOT_A_FILE", "a pipe, device or folder where a file should be",
                    "plain files in the inbox; remove it");
        }
        return new InboxFile(path, place.name(), place.authorityCode(), place.folder(), place.returnYear(),
                Sha256.of(path, place.name()), attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (InboxPath.skipped(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (InboxPath.looksLikeExtract(folder)) {
            throw Refusal.notReady(name(folder), "NOT_A_FILE", "a folder with the name of a file",
                    "the file itself; rename the folder or deliver again");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (InboxPath.skipped(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(path);
        } else {
            files.add(read(root, path, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link to a file of the inbox is that file under another name; a link to a folder of it is walked already. */
    private void visitLink(Path link) throws IOException {
        Path target = Files.exists(link) ? link.toRealPath() : link;
        if (!Files.exists(target) || !target.startsWith(root.toRealPath())) {
            throw Refusal.hostile(name(link), "LINK_OUT_OF_INBOX", "a link that leads out of the inbox",
                    "the file itself; deliver it in place of the link");
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            files.add(read(root, link, Files.readAttributes(target, BasicFileAttributes.class)));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) {
        throw Refusal.unreadable(name(path));
    }

    private String name(Path path) {
        return InboxPath.of(root.relativize(path)).name();
    }
}
