package dev.signet.core.keyfile;

/** The sorts of keys that OpenSSL tells apart. */
public enum KeyType {
    RSA("RSA"),
    /** RSA that may only be used with RSASSA-PSS. */
    RSA_PSS("RSA-PSS"),
    EC("EC"),
    /** EC on the curve of SM2. */
    SM2("SM2"),
    DSA("DSA"),
    /** Diffie-Hellman as in PKCS#3. */
    DH("DH"),
    /** Diffie-Hellman as in X9.42. */
    DHX("X9.42 DH"),
    X25519("X25519"),
    X448("X448"),
    ED25519("ED25519"),
    ED448("ED448"),
    /** Signatures of FIPS 204. */
    ML_DSA("ML-DSA"),
    /** Key encapsulation of FIPS 203. */
    ML_KEM("ML-KEM"),
    /** Signatures of FIPS 205. */
    SLH_DSA("SLH-DSA");

    private final String shown;

    KeyType(String shown) {
        this.shown = shown;
    }

    /** Returns whether it is RSA, with or without a restriction. */
    public boolean isRsa() {
        return this == RSA || this == RSA_PSS;
    }

    /** Returns the name that OpenSSL's providers have for it. */
    @Override
    public String toString() {
        return shown;
    }
}
