package dev.signet.cli.openssl.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the user types, handed to whichever connection is served at the time; its end is handed to each. */
final class UserInput {
    private static final int BUFFER = 16384;

    private final InputStream in;
    private @Nullable Consumer<byte[]> taker;
    private boolean started;
    private boolean ended;

    UserInput(InputStream in) {
        this.in = in;
    }

    /** Hands all further input to somebody, with no octets at its end; null for nobody, who makes it wait. */
    void handTo(@Nullable Consumer<byte[]> wanted) {
        boolean over;
        synchronized (this) {
            taker = wanted;
            if (!started && wanted != null) {
                started = true;
                Thread thread = new Thread(this::read, "s_server-input");
                thread.setDaemon(true);
                thread.start();
            }
            over = ended;
            notifyAll();
        }
        if (over && wanted != null) {
            wanted.accept(new byte[0]);
        }
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitTaker().accept(Arrays.copyOf(buffer, read));
            }
        } catch (IOException unreadable) {
            // like its end
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Consumer<byte[]> last = end();
        if (last != null) {
            last.accept(new byte[0]);
        }
    }

    /** Returns who takes the input; it is handed over without the lock, since a taker may make it wait. */
    private synchronized Consumer<byte[]> awaitTaker() throws InterruptedException {
        while (taker == null) {
            wait();
        }
        return taker;
    }

    private synchronized @Nullable Consumer<byte[]> end() {
        ended = true;
        return taker;
    }
}
