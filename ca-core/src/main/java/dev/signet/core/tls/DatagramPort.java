package dev.signet.core.tls;

import java.io.IOException;

/** Where the datagrams of one connection come from and go to; who opened it closes it. */
public interface DatagramPort {
    /**
     * Waits for a datagram; what is longer than the buffer is cut off.
     *
     * @param millis how long to wait; 0 for any time
     * @return its length; -1 if none came in time
     * @throws IOException if the network failed, or after {@link #end}
     */
    int receive(byte[] buffer, int offset, int length, int millis) throws IOException;

    /** Sends a datagram to the peer; before there is one, to the sender of what was received last. */
    void send(byte[] buffer, int offset, int length) throws IOException;

    /** Returns what the sender of the last datagram is known by. */
    byte[] sender();

    /** Makes the sender of the last datagram the peer: from now on those of others are passed over. */
    void settle();

    /** Returns how long a datagram may be that is sent. */
    int sendLimit();

    /** Lets nothing more be received; whoever waits is told at once. */
    void end();
}
