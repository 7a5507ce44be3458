package dev.signet.core.issue;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.profile.Grant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A certificate that passed every check and waits for its signature; only the gate makes one, and signs it once. */
public final class PreparedCertificate {
    private final SigningGate gate;
    private final Grant grant;
    private final SerialNumber serialNumber;
    private final byte[] tbs;
    private final List<String> notices;
    private final AtomicBoolean taken = new AtomicBoolean();

    PreparedCertificate(SigningGate gate, Grant grant, SerialNumber serialNumber, byte[] tbs, List<String> notices) {
        this.gate = gate;
        this.grant = grant;
        this.serialNumber = serialNumber;
        this.tbs = tbs;
        this.notices = List.copyOf(notices);
    }

    /** Returns the serial number that the certificate will have. */
    public SerialNumber serialNumber() {
        return serialNumber;
    }

    /** Returns what was dropped or shortened, and warnings of the linter. */
    public List<String> notices() {
        return notices;
    }

    Grant grant() {
        return grant;
    }

    /** Hands the part to be signed to the gate that prepared it, once. */
    byte[] take(SigningGate asking) {
        if (asking != gate || taken.getAndSet(true)) {
            throw new IllegalStateException("a prepared certificate is signed once, by the gate that prepared it");
        }
        return tbs;
    }
}
