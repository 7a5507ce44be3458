package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificatePurpose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verification asks: {@code X509_VERIFY_PARAM}.
 *
 * <p>To be filled by one thread, and then only read.
 */
public final class VerifyParameters {
    private static final int DEFAULT_DEPTH = 100;

    private final EnumSet<VerifyFlag> flags = EnumSet.noneOf(VerifyFlag.class);
    private final List<String> policies = new ArrayList<>();
    private @Nullable CertificatePurpose purpose;
    private VerifyTrust trust = VerifyTrust.DEFAULT;
    private int depth = DEFAULT_DEPTH;
    private int securityLevel = -1;
    private @Nullable Long checkTime;
    private String host = "";
    private String email = "";
    private byte[] address = {};

    /** Switches something on, and what goes with it. */
    public void add(VerifyFlag flag) {
        flags.add(flag);
        switch (flag) {
            case CRL_CHECK_ALL -> flags.add(VerifyFlag.CRL_CHECK);
            case EXPLICIT_POLICY, INHIBIT_ANY, INHIBIT_MAP -> flags.add(VerifyFlag.POLICY_CHECK);
            default -> {}
        }
    }

    /** Returns the same parameters with something switched off. */
    VerifyParameters without(VerifyFlag flag) {
        VerifyParameters copy = new VerifyParameters();
        copy.flags.addAll(flags);
        boolean ignored = copy.flags.remove(flag);
        copy.policies.addAll(policies);
        copy.purpose = purpose;
        copy.trust = trust;
        copy.depth = depth;
        copy.securityLevel = securityLevel;
        copy.checkTime = checkTime;
        copy.host = host;
        copy.email = email;
        copy.address = address;
        return copy;
    }

    /**
     * Takes a named set of parameters over what was set before.
     *
     * @return false if there is none of this name
     */
    public boolean apply(String name) {
        switch (name) {
            case "default" -> {
                flags.add(VerifyFlag.TRUSTED_FIRST);
                depth = DEFAULT_DEPTH;
            }
            case "pkcs7", "smime_sign" -> require(CertificatePurpose.SMIME_SIGN);
            case "ssl_client" -> require(CertificatePurpose.SSL_CLIENT);
            case "ssl_server" -> require(CertificatePurpose.SSL_SERVER);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns the names that {@link #apply} knows, in OpenSSL's order. */
    public static List<String> names() {
        return List.of("default", "pkcs7", "smime_sign", "ssl_client", "ssl_server");
    }

    private void require(CertificatePurpose wanted) {
        purpose = wanted;
        trust = VerifyTrust.of(wanted);
    }

    /** Adds a policy, in dotted form, of which one has to be valid for the chain. */
    public void addPolicy(String policy) {
        policies.add(policy);
        flags.add(VerifyFlag.POLICY_CHECK);
    }

    /** Sets what the leaf is for. */
    public void setPurpose(CertificatePurpose wanted) {
        purpose = wanted;
    }

    /** Sets what the anchor has to be trusted for; if not set, the purpose decides. */
    public void setTrust(VerifyTrust wanted) {
        trust = wanted;
    }

    /** Sets what the leaf is for, unless that is set already: what a command does that has a purpose of its own. */
    public void defaultPurpose(CertificatePurpose wanted) {
        if (purpose == null) {
            purpose = wanted;
        }
    }

    /** Sets how many certificates there may be between leaf and anchor. */
    public void setDepth(int most) {
        depth = most;
    }

    /** Sets how strong keys and signatures have to be: 1 to 5, or 0 for whatever they are. */
    public void setSecurityLevel(int level) {
        securityLevel = level;
    }

    /** Sets the time of verification, in seconds since 1970; it is now unless set. */
    public void setCheckTime(long epochSecond) {
        checkTime = epochSecond;
    }

    /** Sets the host name that the leaf must have; none if empty. */
    public void setHost(String name) {
        host = name;
    }

    /** Sets the mail address that the leaf must have. */
    public void setEmail(String wanted) {
        email = wanted;
    }

    /** Sets the IP address that the leaf must have, 4 or 16 octets. */
    public void setAddress(byte[] wanted) {
        address = wanted.clone();
    }

    boolean has(VerifyFlag flag) {
        return flags.contains(flag);
    }

    Set<VerifyFlag> flags() {
        return flags;
    }

    List<String> policies() {
        return policies;
    }

    @Nullable CertificatePurpose purpose() {
        return purpose;
    }

    VerifyTrust trust() {
        return trust == VerifyTrust.DEFAULT && purpose != null ? VerifyTrust.of(purpose) : trust;
    }

    int depth() {
        return depth;
    }

    int securityLevel() {
        return securityLevel;
    }

    @Nullable Long checkTime() {
        return checkTime;
    }

    /** Returns the time to check against, or null if times do not matter. */
    @Nullable Long time(long now) {
        if (checkTime != null) {
            return checkTime;
        }
        return has(VerifyFlag.NO_CHECK_TIME) ? null : now;
    }

    String host() {
        return host;
    }

    String email() {
        return email;
    }

    byte[] address() {
        return address;
    }
}
