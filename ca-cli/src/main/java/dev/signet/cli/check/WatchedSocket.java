package dev.signet.cli.check;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket under TLS that notes which kinds of records leave it. Their headers stay legible where the records are encrypted (RFC
 * 5246 section 6.2.3), and so tell how far a handshake came that the JDK only calls failed.
 */
final class WatchedSocket extends Socket {
    private static final int HEADER = 5;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int ALERT = 21;

    private boolean watching;
    private boolean sentChangeCipherSpec;
    private boolean sentAlert;

    /** Takes what is sent from now on for records of TLS. */
    void watch() {
        watching = true;
    }

    /**
     * Returns whether the client has changed to encrypted records. Up to TLS 1.2 it does so behind ServerHelloDone, when it has
     * accepted all that the server sent before, the signature of its ServerKeyExchange too.
     */
    boolean sentChangeCipherSpec() {
        return sentChangeCipherSpec;
    }

    /** Returns whether the client has complained of something. */
    boolean sentAlert() {
        return sentAlert;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream out = super.getOutputStream();
        return watching ? new Records(out) : out;
    }

    private final class Records extends FilterOutputStream {
        private final byte[] header = new byte[HEADER];
        private int headerLength;
        private int bodyLeft;

        Records(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            note((byte) octet);
            out.write(octet);
        }

        @Override
        public void write(byte[] octets, int start, int length) throws IOException {
            for (int i = start; i < start + length; i++) {
                note(octets[i]);
            }
            out.write(octets, start, length);
        }

        private void note(byte octet) {
            if (bodyLeft > 0) {
                bodyLeft--;
                return;
            }
            header[headerLength++] = octet;
            if (headerLength == HEADER) {
                headerLength = 0;
                bodyLeft = (header[3] & 0xff) << 8 | header[4] & 0xff;
                sentChangeCipherSpec |= header[0] == CHANGE_CIPHER_SPEC;
                sentAlert |= header[0] == ALERT;
            }
        }
    }
}
