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
    synchronized void handTo(@Nullable Consumer<byte[]> wanted) {
        taker = wanted;
        if (!started && wanted != null) {
            started = true;
            Thread thread = new Thread(this::read, "s_server-input");
            thread.setDaemon(true);
            thread.start();
        }
        if (ended && wanted != null) {
            wanted.accept(new byte[0]);
        }
        notifyAll();
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hand(Arrays.copyOf(buffer, read));
            }
        } catch (IOException unreadable) {
            // like its end
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private synchronized void hand(byte[] data) throws InterruptedException {
        while (taker == null) {
            wait();
        }
        taker.accept(data);
    }

    private synchronized void end() {
        ended = true;
        if (taker != null) {
            taker.accept(new byte[0]);
        }
    }
}
