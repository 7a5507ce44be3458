package dev.signet.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedInputTest {
    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void what_was_not_used_is_read_by_the_next_who_has_the_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "one two three");
        try (FileInputStream opened = new FileInputStream(file.toFile())) {
            SharedInput in = new SharedInput(opened);
            assertThat(in.readNBytes(7)).isEqualTo(octets("one two"));
            in.unread(octets(" two"));
            in.giveBack();

            assertThat(opened.readAllBytes()).isEqualTo(octets(" two three"));
        }
    }

    @Test
    void what_was_given_back_is_not_read_again() throws IOException {
        SharedInput in = new SharedInput(new ByteArrayInputStream(octets("abc")));

        assertThat(in.read()).isEqualTo('a');
        in.unread(octets("xa"));
        assertThat(in.available()).isEqualTo(4);
        assertThat(in.readAllBytes()).isEqualTo(octets("xabc"));
        in.giveBack();
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void reading_in_any_pieces_gives_the_same_octets() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] all = new byte[100_000];
        random.nextBytes(all);
        SharedInput in = new SharedInput(new ByteArrayInputStream(all));
        byte[] found = new byte[all.length];
        int length = 0;
        while (length < all.length) {
            int read = in.read(found, length, 1 + random.nextInt(Math.min(20_000, all.length - length)));
            assertThat(read).isPositive();
            int back = random.nextInt(read + 1);
            byte[] last = new byte[back];
            System.arraycopy(found, length + read - back, last, 0, back);
            in.unread(last);
            length += read - back;
        }

        assertThat(found).as("seed %d", seed).isEqualTo(all);
        assertThat(in.read()).isEqualTo(-1);
    }
}
