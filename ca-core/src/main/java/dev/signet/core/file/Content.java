package dev.signet.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a file is to hold. */
sealed interface Content {
    /** Writes all of it at the channel's position. */
    void writeTo(FileChannel channel) throws IOException;

    /** Octets in memory. */
    record Octets(byte[] octets) implements Content {
        @Override
        public void writeTo(FileChannel channel) throws IOException {
            DirectOutput.write(channel, octets);
        }
    }

    /** What another file holds. */
    record OfFile(Path source) implements Content {
        @Override
        public void writeTo(FileChannel channel) throws IOException {
            try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ)) {
                long size = in.size();
                for (long at = 0; at < size; ) {
                    at += in.transferTo(at, size - at, channel);
                }
            }
        }
    }
}
