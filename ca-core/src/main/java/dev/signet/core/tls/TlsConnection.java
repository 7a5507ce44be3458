package dev.signet.core.tls;

import java.io.EOFException;
import java.io.IOException;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.TlsNoCloseNotifyException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is looked at: a handshake and what follows, on streams that the caller owns and closes.
 *
 * <p>One thread may read while another writes.
 */
public abstract class TlsConnection {
    private final Watch watch;

    TlsConnection(Watch watch) {
        this.watch = watch;
    }

    /** What a step of the engine does. */
    interface Step<R> {
        R run() throws IOException;
    }

    /**
     * Shakes hands.
     *
     * @throws TlsFailure if that fails; {@link #facts} then tells how far it came
     */
    public abstract void handshake() throws TlsFailure;

    /**
     * Reads data of the application.
     *
     * @return how many octets were read; -1 after the peer closed the connection properly
     * @throws TlsFailure if the connection failed
     */
    public abstract int read(byte[] buffer) throws TlsFailure;

    /** Writes data of the application. */
    public abstract void write(byte[] octets, int offset, int length) throws TlsFailure;

    /** Says that nothing more will be written, if that can still be said. */
    public abstract void close();

    /** Changes the keys of a connection of TLS 1.3. */
    public abstract void updateKeys(boolean alsoPeer) throws TlsFailure;

    /** Returns whether datagrams carry the connection, and not a stream. */
    public abstract boolean onDatagrams();

    /** Returns what was seen so far. */
    public HandshakeFacts facts() {
        return watch.facts();
    }

    /** Returns how many octets came from the network. */
    public long octetsReceived() {
        return watch.octetsReceived();
    }

    /** Returns how many octets went to the network. */
    public long octetsSent() {
        return watch.octetsSent();
    }

    /** Returns the session in use; its secret is the key for resumption only after a ticket of TLS 1.3. */
    public abstract TlsSession session();

    /** Derives key material for the application (RFC 5705, RFC 8446 section 7.5); null where that is impossible. */
    public abstract byte @Nullable [] export(String label, int length);

    /** Returns whether the peer's certificates were judged. */
    public boolean judged() {
        return watch.judged();
    }

    /** Returns whether they were judged to be good enough to go on. */
    public boolean approved() {
        return watch.approved();
    }

    Watch watch() {
        return watch;
    }

    /** What a step of the engine does that gives nothing back. */
    interface Action {
        void run() throws IOException;
    }

    void perform(Action action) throws TlsFailure {
        boolean ignored = run(() -> {
            action.run();
            return true;
        });
    }

    /** Runs a step of the engine, and says in our terms why it failed. */
    <R> R run(Step<R> step) throws TlsFailure {
        try {
            return step.run();
        } catch (TlsFailure failure) {
            throw failure;
        } catch (TlsFatalAlertReceived received) {
            throw new TlsFailure(
                    TlsFailure.Kind.ALERT_RECEIVED,
                    received.getAlertDescription() & 0xff,
                    received.getMessage(),
                    received);
        } catch (TlsNoCloseNotifyException gone) {
            throw new TlsFailure(TlsFailure.Kind.END_OF_STREAM, -1, gone.getMessage(), gone);
        } catch (TlsFatalAlert sent) {
            throw alert(sent);
        } catch (EOFException gone) {
            throw new TlsFailure(TlsFailure.Kind.END_OF_STREAM, -1, gone.getMessage(), gone);
        } catch (IOException network) {
            throw new TlsFailure(TlsFailure.Kind.NETWORK, -1, network.getMessage(), network);
        } catch (RuntimeException | StackOverflowError unexpected) {
            throw new TlsFailure(TlsFailure.Kind.ALERT_SENT, INTERNAL_ERROR, unexpected.getMessage(), unexpected);
        }
    }

    private static final int INTERNAL_ERROR = 80;
    private static final int HANDSHAKE_FAILURE = 40;

    /** The engine calls the end of the stream within a handshake a failed handshake. */
    private TlsFailure alert(TlsFatalAlert sent) {
        int alert = sent.getAlertDescription() & 0xff;
        Throwable cause = sent.getCause();
        if (cause instanceof IOException network) {
            return new TlsFailure(TlsFailure.Kind.NETWORK, -1, network.getMessage(), network);
        }
        boolean ended = alert == HANDSHAKE_FAILURE && watch.endOfInput();
        return new TlsFailure(
                ended ? TlsFailure.Kind.END_OF_STREAM : TlsFailure.Kind.ALERT_SENT,
                ended ? -1 : alert,
                sent.getMessage(),
                sent);
    }
}
