package dev.signet.core.text;

/** The types of extensions whose parts matter to whoever verifies certificates as OpenSSL does. */
public final class ExtensionShapes {
    public static final Shape INTEGER = Shape.INTEGER;
    public static final Shape ENUMERATED = Shape.ENUMERATED;
    public static final Shape AUTHORITY_KEY_IDENTIFIER = SimpleExtensionText.AUTHORITY_KEY_IDENTIFIER;

    /** GeneralNames; the number of a name's alternative is that of its tag. */
    public static final Shape GENERAL_NAMES = GeneralNameText.LIST;

    public static final Shape ISSUING_DISTRIBUTION_POINT = DistributionPointText.ISSUING_POINT;
    public static final Shape POLICIES = PolicyText.POLICIES;
    public static final Shape POLICY_MAPPINGS = PolicyText.MAPPINGS;
    public static final Shape POLICY_CONSTRAINTS = PolicyText.CONSTRAINTS;

    private ExtensionShapes() {}
}
