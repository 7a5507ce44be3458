package dev.signet.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writing without a file beside the place. */
final class DirectOutput {
    /** Writes to a pipe, a terminal or an open file, as a redirection of a shell would. */
    static void toStream(Path target, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, content);
        }
    }

    /** Writes over the content of a file that cannot be replaced; it is cut to its new length last. */
    static void over(Path file, Content content, FileAccess access) throws IOException {
        if (access == FileAccess.PRIVATE) {
            // First of all: a key must not stand where others read it.
            var unused = Files.setPosixFilePermissions(file, access.permissions());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
            channel.truncate(channel.position());
            channel.force(true);
        }
    }

    static void write(FileChannel channel, byte[] content) throws IOException {
        for (ByteBuffer buffer = ByteBuffer.wrap(content); buffer.hasRemaining(); ) {
            if (channel.write(buffer) < 0) {
                throw new IOException("nothing more can be written");
            }
        }
    }

    private DirectOutput() {}
}
