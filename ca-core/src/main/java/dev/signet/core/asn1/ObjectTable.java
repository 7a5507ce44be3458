package dev.signet.core.asn1;

/**
 * The object identifiers that OpenSSL 3.0 has names for, as {@code openssl list -objects} shows them.
 *
 * <p>One constant, because a class with one constant is ready in microseconds where a resource or a map costs milliseconds. A
 * line holds the identifier, the short name and, where it differs, the long name, separated by tabs; lines are sorted by the
 * characters of the identifier, the tab behind it included, so that {@link KnownObjects} can search in the text itself.
 */
final class ObjectTable {
    static final String LINES = """
            0.3.4401.5.3.1.9.1\tCAMELLIA-128-ECB\tcamellia-128-ecb
            0.3.4401.5.3.1.9.10\tCAMELLIA-128-CMAC\tcamellia-128-cmac
            0.3.4401.5.3.1.9.21\tCAMELLIA-192-ECB\tcamellia-192-ecb
            0.3.4401.5.3.1.9.23\tCAMELLIA-192-OFB\tcamellia-192-ofb
            0.3.4401.5.3.1.9.24\tCAMELLIA-192-CFB\tcamellia-192-cfb
            0.3.4401.5.3.1.9.26\tCAMELLIA-192-GCM\tcamellia-192-gcm
            0.3.4401.5.3.1.9.27\tCAMELLIA-192-CCM\tcamellia-192-ccm
            0.3.4401.5.3.1.9.29\tCAMELLIA-192-CTR\tcamellia-192-ctr
            0.3.4401.5.3.1.9.3\tCAMELLIA-128-OFB\tcamellia-128-ofb
            0.3.4401.5.3.1.9.30\tCAMELLIA-192-CMAC\tcamellia-192-cmac
            0.3.4401.5.3.1.9.4\tCAMELLIA-128-CFB\tcamellia-128-cfb
            0.3.4401.5.3.1.9.41\tCAMELLIA-256-ECB\tcamellia-256-ecb
            0.3.4401.5.3.1.9.43\tCAMELLIA-256-OFB\tcamellia-256-ofb
            0.3.4401.5.3.1.9.44\tCAMELLIA-256-CFB\tcamellia-256-cfb
            0.3.4401.5.3.1.9.46\tCAMELLIA-256-GCM\tcamellia-256-gcm
            0.3.4401.5.3.1.9.47\tCAMELLIA-256-CCM\tcamellia-256-ccm
            0.3.4401.5.3.1.9.49\tCAMELLIA-256-CTR\tcamellia-256-ctr
            0.3.4401.5.3.1.9.50\tCAMELLIA-256-CMAC\tcamellia-256-cmac
            0.3.4401.5.3.1.9.6\tCAMELLIA-128-GCM\tcamellia-128-gcm
            0.3.4401.5.3.1.9.7\tCAMELLIA-128-CCM\tcamellia-128-ccm
            0.3.4401.5.3.1.9.9\tCAMELLIA-128-CTR\tcamellia-128-ctr
            0.9\tdata
            0.9.2342\tpss
            0.9.2342.19200300\tucl
            0.9.2342.19200300.100\tpilot
            0.9.2342.19200300.100.1\tpilotAttributeType
            0.9.2342.19200300.100.1.1\tUID\tuserId
            0.9.2342.19200300.100.1.10\tmanager
            0.9.2342.19200300.100.1.11\tdocumentIdentifier
            0.9.2342.19200300.100.1.12\tdocumentTitle
            0.9.2342.19200300.100.1.13\tdocumentVersion
            0.9.2342.19200300.100.1.14\tdocumentAuthor
            0.9.2342.19200300.100.1.15\tdocumentLocation
            0.9.2342.19200300.100.1.2\ttextEncodedORAddress
            0.9.2342.19200300.100.1.20\thomeTelephoneNumber
            0.9.2342.19200300.100.1.21\tsecretary
            0.9.2342.19200300.100.1.22\totherMailbox
            0.9.2342.19200300.100.1.23\tlastModifiedTime
            0.9.2342.19200300.100.1.24\tlastModifiedBy
            0.9.2342.19200300.100.1.25\tDC\tdomainComponent
            0.9.2342.19200300.100.1.26\taRecord
            0.9.2342.19200300.100.1.27\tpilotAttributeType27
            0.9.2342.19200300.100.1.28\tmXRecord
            0.9.2342.19200300.100.1.29\tnSRecord
            0.9.2342.19200300.100.1.3\tmail\trfc822Mailbox
            0.9.2342.19200300.100.1.30\tsOARecord
            0.9.2342.19200300.100.1.31\tcNAMERecord
            0.9.2342.19200300.100.1.37\tassociatedDomain
            0.9.2342.19200300.100.1.38\tassociatedName
            0.9.2342.19200300.100.1.39\thomePostalAddress
            0.9.2342.19200300.100.1.4\tinfo
            0.9.2342.19200300.100.1.40\tpersonalTitle
            0.9.2342.19200300.100.1.41\tmobileTelephoneNumber
            0.9.2342.19200300.100.1.42\tpagerTelephoneNumber
            0.9.2342.19200300.100.1.43\tfriendlyCountryName
            0.9.2342.19200300.100.1.44\tuid\tuniqueIdentifier
            0.9.2342.19200300.100.1.45\torganizationalStatus
            0.9.2342.19200300.100.1.46\tjanetMailbox
            0.9.2342.19200300.100.1.47\tmailPreferenceOption
            0.9.2342.19200300.100.1.48\tbuildingName
            0.9.2342.19200300.100.1.49\tdSAQuality
            0.9.2342.19200300.100.1.5\tfavouriteDrink
            0.9.2342.19200300.100.1.50\tsingleLevelQuality
            0.9.2342.19200300.100.1.51\tsubtreeMinimumQuality
            0.9.2342.19200300.100.1.52\tsubtreeMaximumQuality
            0.9.2342.19200300.100.1.53\tpersonalSignature
            0.9.2342.19200300.100.1.54\tdITRedirect
            0.9.2342.19200300.100.1.55\taudio
            0.9.2342.19200300.100.1.56\tdocumentPublisher
            0.9.2342.19200300.100.1.6\troomNumber
            0.9.2342.19200300.100.1.7\tphoto
            0.9.2342.19200300.100.1.8\tuserClass
            0.9.2342.19200300.100.1.9\thost
            0.9.2342.19200300.100.10\tpilotGroups
            0.9.2342.19200300.100.3\tpilotAttributeSyntax
            0.9.2342.19200300.100.3.4\tiA5StringSyntax
            0.9.2342.19200300.100.3.5\tcaseIgnoreIA5StringSyntax
            0.9.2342.19200300.100.4\tpilotObjectClass
            0.9.2342.19200300.100.4.13\tdomain\tDomain
            0.9.2342.19200300.100.4.14\trFC822localPart
            0.9.2342.19200300.100.4.15\tdNSDomain
            0.9.2342.19200300.100.4.17\tdomainRelatedObject
            0.9.2342.19200300.100.4.18\tfriendlyCountry
            0.9.2342.19200300.100.4.19\tsimpleSecurityObject
            0.9.2342.19200300.100.4.20\tpilotOrganization
            0.9.2342.19200300.100.4.21\tpilotDSA
            0.9.2342.19200300.100.4.22\tqualityLabelledData
            0.9.2342.19200300.100.4.3\tpilotObject
            0.9.2342.19200300.100.4.4\tpilotPerson
            0.9.2342.19200300.100.4.5\taccount
            0.9.2342.19200300.100.4.6\tdocument
            0.9.2342.19200300.100.4.7\troom
            0.9.2342.19200300.100.4.9\tdocumentSeries
            1.0.10118.3.0.55\twhirlpool
            1.0.9797.3.4\tGMAC\tgmac
            1.2\tmember-body\tISO Member Body
            1.2.156\tISO-CN\tISO CN Member Body
            1.2.156.10197\toscca
            1.2.156.10197.1\tsm-scheme
            1.2.156.10197.1.104.1\tSM4-ECB\tsm4-ecb
            1.2.156.10197.1.104.2\tSM4-CBC\tsm4-cbc
            1.2.156.10197.1.104.3\tSM4-OFB\tsm4-ofb
            1.2.156.10197.1.104.4\tSM4-CFB\tsm4-cfb
            1.2.156.10197.1.104.5\tSM4-CFB1\tsm4-cfb1
            1.2.156.10197.1.104.6\tSM4-CFB8\tsm4-cfb8
            1.2.156.10197.1.104.7\tSM4-CTR\tsm4-ctr
            1.2.156.10197.1.301\tSM2\tsm2
            1.2.156.10197.1.401\tSM3\tsm3
            1.2.156.10197.1.501\tSM2-SM3\tSM2-with-SM3
            1.2.156.10197.1.504\tRSA-SM3\tsm3WithRSAEncryption
            1.2.392.200011.61.1.1.1.2\tCAMELLIA-128-CBC\tcamellia-128-cbc
            1.2.392.200011.61.1.1.1.3\tCAMELLIA-192-CBC\tcamellia-192-cbc
            1.2.392.200011.61.1.1.1.4\tCAMELLIA-256-CBC\tcamellia-256-cbc
            1.2.392.200011.61.1.1.3.2\tid-camellia128-wrap
            1.2.392.200011.61.1.1.3.3\tid-camellia192-wrap
            1.2.392.200011.61.1.1.3.4\tid-camellia256-wrap
            1.2.410.200004\tKISA\tkisa
            1.2.410.200004.1.3\tSEED-ECB\tseed-ecb
            1.2.410.200004.1.4\tSEED-CBC\tseed-cbc
            1.2.410.200004.1.5\tSEED-CFB\tseed-cfb
            1.2.410.200004.1.6\tSEED-OFB\tseed-ofb
            1.2.410.200046.1.1.1\tARIA-128-ECB\taria-128-ecb
            1.2.410.200046.1.1.10\tARIA-192-CTR\taria-192-ctr
            1.2.410.200046.1.1.11\tARIA-256-ECB\taria-256-ecb
            1.2.410.200046.1.1.12\tARIA-256-CBC\taria-256-cbc
            1.2.410.200046.1.1.13\tARIA-256-CFB\taria-256-cfb
            1.2.410.200046.1.1.14\tARIA-256-OFB\taria-256-ofb
            1.2.410.200046.1.1.15\tARIA-256-CTR\taria-256-ctr
            1.2.410.200046.1.1.2\tARIA-128-CBC\taria-128-cbc
            1.2.410.200046.1.1.3\tARIA-128-CFB\taria-128-cfb
            1.2.410.200046.1.1.34\tARIA-128-GCM\taria-128-gcm
            1.2.410.200046.1.1.35\tARIA-192-GCM\taria-192-gcm
            1.2.410.200046.1.1.36\tARIA-256-GCM\taria-256-gcm
            1.2.410.200046.1.1.37\tARIA-128-CCM\taria-128-ccm
            1.2.410.200046.1.1.38\tARIA-192-CCM\taria-192-ccm
            1.2.410.200046.1.1.39\tARIA-256-CCM\taria-256-ccm
            1.2.410.200046.1.1.4\tARIA-128-OFB\taria-128-ofb
            1.2.410.200046.1.1.5\tARIA-128-CTR\taria-128-ctr
            1.2.410.200046.1.1.6\tARIA-192-ECB\taria-192-ecb
            1.2.410.200046.1.1.7\tARIA-192-CBC\taria-192-cbc
            1.2.410.200046.1.1.8\tARIA-192-CFB\taria-192-cfb
            1.2.410.200046.1.1.9\tARIA-192-OFB\taria-192-ofb
            1.2.643.100.1\tOGRN
            1.2.643.100.111\tsubjectSignTool\tSigning Tool of Subject
            1.2.643.100.112\tissuerSignTool\tSigning Tool of Issuer
            1.2.643.100.113\tclassSignTool\tClass of Signing Tool
            1.2.643.100.113.1\tclassSignToolKC1\tClass of Signing Tool KC1
            1.2.643.100.113.2\tclassSignToolKC2\tClass of Signing Tool KC2
            1.2.643.100.113.3\tclassSignToolKC3\tClass of Signing Tool KC3
            1.2.643.100.113.4\tclassSignToolKB1\tClass of Signing Tool KB1
            1.2.643.100.113.5\tclassSignToolKB2\tClass of Signing Tool KB2
            1.2.643.100.113.6\tclassSignToolKA1\tClass of Signing Tool KA1
            1.2.643.100.3\tSNILS
            1.2.643.100.5\tOGRNIP
            1.2.643.2.2\tcryptopro
            1.2.643.2.2.10\tid-HMACGostR3411-94\tHMAC GOST 34.11-94
            1.2.643.2.2.14.0\tid-Gost28147-89-None-KeyMeshing
            1.2.643.2.2.14.1\tid-Gost28147-89-CryptoPro-KeyMeshing
            1.2.643.2.2.19\tgost2001\tGOST R 34.10-2001
            1.2.643.2.2.20\tgost94\tGOST R 34.10-94
            1.2.643.2.2.20.1\tid-GostR3410-94-a
            1.2.643.2.2.20.2\tid-GostR3410-94-aBis
            1.2.643.2.2.20.3\tid-GostR3410-94-b
            1.2.643.2.2.20.4\tid-GostR3410-94-bBis
            1.2.643.2.2.21\tgost89\tGOST 28147-89
            1.2.643.2.2.22\tgost-mac\tGOST 28147-89 MAC
            1.2.643.2.2.23\tprf-gostr3411-94\tGOST R 34.11-94 PRF
            1.2.643.2.2.3\tid-GostR3411-94-with-GostR3410-2001\tGOST R 34.11-94 with GOST R 34.10-2001
            1.2.643.2.2.30.0\tid-GostR3411-94-TestParamSet
            1.2.643.2.2.30.1\tid-GostR3411-94-CryptoProParamSet
            1.2.643.2.2.31.0\tid-Gost28147-89-TestParamSet
            1.2.643.2.2.31.1\tid-Gost28147-89-CryptoPro-A-ParamSet
            1.2.643.2.2.31.2\tid-Gost28147-89-CryptoPro-B-ParamSet
            1.2.643.2.2.31.3\tid-Gost28147-89-CryptoPro-C-ParamSet
            1.2.643.2.2.31.4\tid-Gost28147-89-CryptoPro-D-ParamSet
            1.2.643.2.2.31.5\tid-Gost28147-89-CryptoPro-Oscar-1-1-ParamSet
            1.2.643.2.2.31.6\tid-Gost28147-89-CryptoPro-Oscar-1-0-ParamSet
            1.2.643.2.2.31.7\tid-Gost28147-89-CryptoPro-RIC-1-ParamSet
            1.2.643.2.2.32.0\tid-GostR3410-94-TestParamSet
            1.2.643.2.2.32.2\tid-GostR3410-94-CryptoPro-A-ParamSet
            1.2.643.2.2.32.3\tid-GostR3410-94-CryptoPro-B-ParamSet
            1.2.643.2.2.32.4\tid-GostR3410-94-CryptoPro-C-ParamSet
            1.2.643.2.2.32.5\tid-GostR3410-94-CryptoPro-D-ParamSet
            1.2.643.2.2.33.1\tid-GostR3410-94-CryptoPro-XchA-ParamSet
            1.2.643.2.2.33.2\tid-GostR3410-94-CryptoPro-XchB-ParamSet
            1.2.643.2.2.33.3\tid-GostR3410-94-CryptoPro-XchC-ParamSet
            1.2.643.2.2.35.0\tid-GostR3410-2001-TestParamSet
            1.2.643.2.2.35.1\tid-GostR3410-2001-CryptoPro-A-ParamSet
            1.2.643.2.2.35.2\tid-GostR3410-2001-CryptoPro-B-ParamSet
            1.2.643.2.2.35.3\tid-GostR3410-2001-CryptoPro-C-ParamSet
            1.2.643.2.2.36.0\tid-GostR3410-2001-CryptoPro-XchA-ParamSet
            1.2.643.2.2.36.1\tid-GostR3410-2001-CryptoPro-XchB-ParamSet
            1.2.643.2.2.4\tid-GostR3411-94-with-GostR3410-94\tGOST R 34.11-94 with GOST R 34.10-94
            1.2.643.2.2.9\tmd_gost94\tGOST R 34.11-94
            1.2.643.2.2.98\tid-GostR3410-2001DH\tGOST R 34.10-2001 DH
            1.2.643.2.2.99\tid-GostR3410-94DH\tGOST R 34.10-94 DH
            1.2.643.2.9\tcryptocom
            1.2.643.2.9.1.3.3\tid-GostR3411-94-with-GostR3410-94-cc\tGOST R 34.11-94 with GOST R 34.10-94 Cryptocom
            1.2.643.2.9.1.3.4\tid-GostR3411-94-with-GostR3410-2001-cc\tGOST R 34.11-94 with GOST R 34.10-2001 Cryptocom
            1.2.643.2.9.1.5.3\tgost94cc\tGOST 34.10-94 Cryptocom
            1.2.643.2.9.1.5.4\tgost2001cc\tGOST 34.10-2001 Cryptocom
            1.2.643.2.9.1.6.1\tid-Gost28147-89-cc\tGOST 28147-89 Cryptocom ParamSet
            1.2.643.2.9.1.8.1\tid-GostR3410-2001-ParamSet-cc\tGOST R 3410-2001 Parameter Set Cryptocom
            1.2.643.3.131.1.1\tINN
            1.2.643.7.1\tid-tc26
            1.2.643.7.1.1\tid-tc26-algorithms
            1.2.643.7.1.1.1\tid-tc26-sign
            1.2.643.7.1.1.1.1\tgost2012_256\tGOST R 34.10-2012 with 256 bit modulus
            1.2.643.7.1.1.1.2\tgost2012_512\tGOST R 34.10-2012 with 512 bit modulus
            1.2.643.7.1.1.2\tid-tc26-digest
            1.2.643.7.1.1.2.2\tmd_gost12_256\tGOST R 34.11-2012 with 256 bit hash
            1.2.643.7.1.1.2.3\tmd_gost12_512\tGOST R 34.11-2012 with 512 bit hash
            1.2.643.7.1.1.3\tid-tc26-signwithdigest
            1.2.643.7.1.1.3.2\tid-tc26-signwithdigest-gost3410-2012-256\tGOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)
            1.2.643.7.1.1.3.3\tid-tc26-signwithdigest-gost3410-2012-512\tGOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)
            1.2.643.7.1.1.4\tid-tc26-mac
            1.2.643.7.1.1.4.1\tid-tc26-hmac-gost-3411-2012-256\tHMAC GOST 34.11-2012 256 bit
            1.2.643.7.1.1.4.2\tid-tc26-hmac-gost-3411-2012-512\tHMAC GOST 34.11-2012 512 bit
            1.2.643.7.1.1.5\tid-tc26-cipher
            1.2.643.7.1.1.5.1\tid-tc26-cipher-gostr3412-2015-magma
            1.2.643.7.1.1.5.1.1\tmagma-ctr-acpkm
            1.2.643.7.1.1.5.1.2\tmagma-ctr-acpkm-omac
            1.2.643.7.1.1.5.2\tid-tc26-cipher-gostr3412-2015-kuznyechik
            1.2.643.7.1.1.5.2.1\tkuznyechik-ctr-acpkm
            1.2.643.7.1.1.5.2.2\tkuznyechik-ctr-acpkm-omac
            1.2.643.7.1.1.6\tid-tc26-agreement
            1.2.643.7.1.1.6.1\tid-tc26-agreement-gost-3410-2012-256
            1.2.643.7.1.1.6.2\tid-tc26-agreement-gost-3410-2012-512
            1.2.643.7.1.1.7\tid-tc26-wrap
            1.2.643.7.1.1.7.1\tid-tc26-wrap-gostr3412-2015-magma
            1.2.643.7.1.1.7.1.1\tmagma-kexp15
            1.2.643.7.1.1.7.2\tid-tc26-wrap-gostr3412-2015-kuznyechik
            1.2.643.7.1.1.7.2.1\tkuznyechik-kexp15
            1.2.643.7.1.2\tid-tc26-constants
            1.2.643.7.1.2.1\tid-tc26-sign-constants
            1.2.643.7.1.2.1.1\tid-tc26-gost-3410-2012-256-constants
            1.2.643.7.1.2.1.1.1\tid-tc26-gost-3410-2012-256-paramSetA\tGOST R 34.10-2012 (256 bit) ParamSet A
            1.2.643.7.1.2.1.1.2\tid-tc26-gost-3410-2012-256-paramSetB\tGOST R 34.10-2012 (256 bit) ParamSet B
            1.2.643.7.1.2.1.1.3\tid-tc26-gost-3410-2012-256-paramSetC\tGOST R 34.10-2012 (256 bit) ParamSet C
            1.2.643.7.1.2.1.1.4\tid-tc26-gost-3410-2012-256-paramSetD\tGOST R 34.10-2012 (256 bit) ParamSet D
            1.2.643.7.1.2.1.2\tid-tc26-gost-3410-2012-512-constants
            1.2.643.7.1.2.1.2.0\tid-tc26-gost-3410-2012-512-paramSetTest\tGOST R 34.10-2012 (512 bit) testing parameter set
            1.2.643.7.1.2.1.2.1\tid-tc26-gost-3410-2012-512-paramSetA\tGOST R 34.10-2012 (512 bit) ParamSet A
            1.2.643.7.1.2.1.2.2\tid-tc26-gost-3410-2012-512-paramSetB\tGOST R 34.10-2012 (512 bit) ParamSet B
            1.2.643.7.1.2.1.2.3\tid-tc26-gost-3410-2012-512-paramSetC\tGOST R 34.10-2012 (512 bit) ParamSet C
            1.2.643.7.1.2.2\tid-tc26-digest-constants
            1.2.643.7.1.2.5\tid-tc26-cipher-constants
            1.2.643.7.1.2.5.1\tid-tc26-gost-28147-constants
            1.2.643.7.1.2.5.1.1\tid-tc26-gost-28147-param-Z\tGOST 28147-89 TC26 parameter set
            1.2.804\tISO-UA
            1.2.804.2.1.1.1\tua-pki
            1.2.804.2.1.1.1.1.1.1\tdstu28147\tDSTU Gost 28147-2009
            1.2.804.2.1.1.1.1.1.1.2\tdstu28147-ofb\tDSTU Gost 28147-2009 OFB mode
            1.2.804.2.1.1.1.1.1.1.3\tdstu28147-cfb\tDSTU Gost 28147-2009 CFB mode
            1.2.804.2.1.1.1.1.1.1.5\tdstu28147-wrap\tDSTU Gost 28147-2009 key wrap
            1.2.804.2.1.1.1.1.1.2\thmacWithDstu34311\tHMAC DSTU Gost 34311-95
            1.2.804.2.1.1.1.1.2.1\tdstu34311\tDSTU Gost 34311-95
            1.2.804.2.1.1.1.1.3.1.1\tdstu4145le\tDSTU 4145-2002 little endian
            1.2.804.2.1.1.1.1.3.1.1.1.1\tdstu4145be\tDSTU 4145-2002 big endian
            1.2.804.2.1.1.1.1.3.1.1.2.0\tuacurve0\tDSTU curve 0
            1.2.804.2.1.1.1.1.3.1.1.2.1\tuacurve1\tDSTU curve 1
            1.2.804.2.1.1.1.1.3.1.1.2.2\tuacurve2\tDSTU curve 2
            1.2.804.2.1.1.1.1.3.1.1.2.3\tuacurve3\tDSTU curve 3
            1.2.804.2.1.1.1.1.3.1.1.2.4\tuacurve4\tDSTU curve 4
            1.2.804.2.1.1.1.1.3.1.1.2.5\tuacurve5\tDSTU curve 5
            1.2.804.2.1.1.1.1.3.1.1.2.6\tuacurve6\tDSTU curve 6
            1.2.804.2.1.1.1.1.3.1.1.2.7\tuacurve7\tDSTU curve 7
            1.2.804.2.1.1.1.1.3.1.1.2.8\tuacurve8\tDSTU curve 8
            1.2.804.2.1.1.1.1.3.1.1.2.9\tuacurve9\tDSTU curve 9
            1.2.840\tISO-US\tISO US Member Body
            1.2.840.10040\tX9-57\tX9.57
            1.2.840.10040.2.1\tholdInstructionNone\tHold Instruction None
            1.2.840.10040.2.2\tholdInstructionCallIssuer\tHold Instruction Call Issuer
            1.2.840.10040.2.3\tholdInstructionReject\tHold Instruction Reject
            1.2.840.10040.4\tX9cm\tX9.57 CM ?
            1.2.840.10040.4.1\tDSA\tdsaEncryption
            1.2.840.10040.4.3\tDSA-SHA1\tdsaWithSHA1
            1.2.840.10045\tansi-X9-62\tANSI X9.62
            1.2.840.10045.1.1\tprime-field
            1.2.840.10045.1.2\tcharacteristic-two-field
            1.2.840.10045.1.2.3\tid-characteristic-two-basis
            1.2.840.10045.1.2.3.1\tonBasis
            1.2.840.10045.1.2.3.2\ttpBasis
            1.2.840.10045.1.2.3.3\tppBasis
            1.2.840.10045.2.1\tid-ecPublicKey
            1.2.840.10045.3.0.1\tc2pnb163v1
            1.2.840.10045.3.0.10\tc2pnb208w1
            1.2.840.10045.3.0.11\tc2tnb239v1
            1.2.840.10045.3.0.12\tc2tnb239v2
            1.2.840.10045.3.0.13\tc2tnb239v3
            1.2.840.10045.3.0.14\tc2onb239v4
            1.2.840.10045.3.0.15\tc2onb239v5
            1.2.840.10045.3.0.16\tc2pnb272w1
            1.2.840.10045.3.0.17\tc2pnb304w1
            1.2.840.10045.3.0.18\tc2tnb359v1
            1.2.840.10045.3.0.19\tc2pnb368w1
            1.2.840.10045.3.0.2\tc2pnb163v2
            1.2.840.10045.3.0.20\tc2tnb431r1
            1.2.840.10045.3.0.3\tc2pnb163v3
            1.2.840.10045.3.0.4\tc2pnb176v1
            1.2.840.10045.3.0.5\tc2tnb191v1
            1.2.840.10045.3.0.6\tc2tnb191v2
            1.2.840.10045.3.0.7\tc2tnb191v3
            1.2.840.10045.3.0.8\tc2onb191v4
            1.2.840.10045.3.0.9\tc2onb191v5
            1.2.840.10045.3.1.1\tprime192v1
            1.2.840.10045.3.1.2\tprime192v2
            1.2.840.10045.3.1.3\tprime192v3
            1.2.840.10045.3.1.4\tprime239v1
            1.2.840.10045.3.1.5\tprime239v2
            1.2.840.10045.3.1.6\tprime239v3
            1.2.840.10045.3.1.7\tprime256v1
            1.2.840.10045.4.1\tecdsa-with-SHA1
            1.2.840.10045.4.2\tecdsa-with-Recommended
            1.2.840.10045.4.3\tecdsa-with-Specified
            1.2.840.10045.4.3.1\tecdsa-with-SHA224
            1.2.840.10045.4.3.2\tecdsa-with-SHA256
            1.2.840.10045.4.3.3\tecdsa-with-SHA384
            1.2.840.10045.4.3.4\tecdsa-with-SHA512
            1.2.840.10046.2.1\tdhpublicnumber\tX9.42 DH
            1.2.840.113533.7.66.10\tCAST5-CBC\tcast5-cbc
            1.2.840.113533.7.66.12\tpbeWithMD5AndCast5CBC
            1.2.840.113533.7.66.13\tid-PasswordBasedMAC\tpassword based MAC
            1.2.840.113533.7.66.30\tid-DHBasedMac\tDiffie-Hellman based MAC
            1.2.840.113549\trsadsi\tRSA Data Security, Inc.
            1.2.840.113549.1\tpkcs\tRSA Data Security, Inc. PKCS
            1.2.840.113549.1.1\tpkcs1
            1.2.840.113549.1.1.1\trsaEncryption
            1.2.840.113549.1.1.10\tRSASSA-PSS\trsassaPss
            1.2.840.113549.1.1.11\tRSA-SHA256\tsha256WithRSAEncryption
            1.2.840.113549.1.1.12\tRSA-SHA384\tsha384WithRSAEncryption
            1.2.840.113549.1.1.13\tRSA-SHA512\tsha512WithRSAEncryption
            1.2.840.113549.1.1.14\tRSA-SHA224\tsha224WithRSAEncryption
            1.2.840.113549.1.1.15\tRSA-SHA512/224\tsha512-224WithRSAEncryption
            1.2.840.113549.1.1.16\tRSA-SHA512/256\tsha512-256WithRSAEncryption
            1.2.840.113549.1.1.2\tRSA-MD2\tmd2WithRSAEncryption
            1.2.840.113549.1.1.3\tRSA-MD4\tmd4WithRSAEncryption
            1.2.840.113549.1.1.4\tRSA-MD5\tmd5WithRSAEncryption
            1.2.840.113549.1.1.5\tRSA-SHA1\tsha1WithRSAEncryption
            1.2.840.113549.1.1.6\trsaOAEPEncryptionSET
            1.2.840.113549.1.1.7\tRSAES-OAEP\trsaesOaep
            1.2.840.113549.1.1.8\tMGF1\tmgf1
            1.2.840.113549.1.1.9\tPSPECIFIED\tpSpecified
            1.2.840.113549.1.12.1.1\tPBE-SHA1-RC4-128\tpbeWithSHA1And128BitRC4
            1.2.840.113549.1.12.1.2\tPBE-SHA1-RC4-40\tpbeWithSHA1And40BitRC4
            1.2.840.113549.1.12.1.3\tPBE-SHA1-3DES\tpbeWithSHA1And3-KeyTripleDES-CBC
            1.2.840.113549.1.12.1.4\tPBE-SHA1-2DES\tpbeWithSHA1And2-KeyTripleDES-CBC
            1.2.840.113549.1.12.1.5\tPBE-SHA1-RC2-128\tpbeWithSHA1And128BitRC2-CBC
            1.2.840.113549.1.12.1.6\tPBE-SHA1-RC2-40\tpbeWithSHA1And40BitRC2-CBC
            1.2.840.113549.1.12.10.1.1\tkeyBag
            1.2.840.113549.1.12.10.1.2\tpkcs8ShroudedKeyBag
            1.2.840.113549.1.12.10.1.3\tcertBag
            1.2.840.113549.1.12.10.1.4\tcrlBag
            1.2.840.113549.1.12.10.1.5\tsecretBag
            1.2.840.113549.1.12.10.1.6\tsafeContentsBag
            1.2.840.113549.1.3\tpkcs3
            1.2.840.113549.1.3.1\tdhKeyAgreement
            1.2.840.113549.1.5\tpkcs5
            1.2.840.113549.1.5.1\tPBE-MD2-DES\tpbeWithMD2AndDES-CBC
            1.2.840.113549.1.5.10\tPBE-SHA1-DES\tpbeWithSHA1AndDES-CBC
            1.2.840.113549.1.5.11\tPBE-SHA1-RC2-64\tpbeWithSHA1AndRC2-CBC
            1.2.840.113549.1.5.12\tPBKDF2
            1.2.840.113549.1.5.13\tPBES2
            1.2.840.113549.1.5.14\tPBMAC1
            1.2.840.113549.1.5.3\tPBE-MD5-DES\tpbeWithMD5AndDES-CBC
            1.2.840.113549.1.5.4\tPBE-MD2-RC2-64\tpbeWithMD2AndRC2-CBC
            1.2.840.113549.1.5.6\tPBE-MD5-RC2-64\tpbeWithMD5AndRC2-CBC
            1.2.840.113549.1.7\tpkcs7
            1.2.840.113549.1.7.1\tpkcs7-data
            1.2.840.113549.1.7.2\tpkcs7-signedData
            1.2.840.113549.1.7.3\tpkcs7-envelopedData
            1.2.840.113549.1.7.4\tpkcs7-signedAndEnvelopedData
            1.2.840.113549.1.7.5\tpkcs7-digestData
            1.2.840.113549.1.7.6\tpkcs7-encryptedData
            1.2.840.113549.1.9\tpkcs9
            1.2.840.113549.1.9.1\temailAddress
            1.2.840.113549.1.9.14\textReq\tExtension Request
            1.2.840.113549.1.9.15\tSMIME-CAPS\tS/MIME Capabilities
            1.2.840.113549.1.9.16\tSMIME\tS/MIME
            1.2.840.113549.1.9.16.0\tid-smime-mod
            1.2.840.113549.1.9.16.0.1\tid-smime-mod-cms
            1.2.840.113549.1.9.16.0.2\tid-smime-mod-ess
            1.2.840.113549.1.9.16.0.3\tid-smime-mod-oid
            1.2.840.113549.1.9.16.0.4\tid-smime-mod-msg-v3
            1.2.840.113549.1.9.16.0.5\tid-smime-mod-ets-eSignature-88
            1.2.840.113549.1.9.16.0.6\tid-smime-mod-ets-eSignature-97
            1.2.840.113549.1.9.16.0.7\tid-smime-mod-ets-eSigPolicy-88
            1.2.840.113549.1.9.16.0.8\tid-smime-mod-ets-eSigPolicy-97
            1.2.840.113549.1.9.16.1\tid-smime-ct
            1.2.840.113549.1.9.16.1.1\tid-smime-ct-receipt
            1.2.840.113549.1.9.16.1.19\tid-smime-ct-contentCollection
            1.2.840.113549.1.9.16.1.2\tid-smime-ct-authData
            1.2.840.113549.1.9.16.1.23\tid-smime-ct-authEnvelopedData
            1.2.840.113549.1.9.16.1.24\tid-ct-routeOriginAuthz
            1.2.840.113549.1.9.16.1.26\tid-ct-rpkiManifest
            1.2.840.113549.1.9.16.1.27\tid-ct-asciiTextWithCRLF
            1.2.840.113549.1.9.16.1.28\tid-ct-xml
            1.2.840.113549.1.9.16.1.3\tid-smime-ct-publishCert
            1.2.840.113549.1.9.16.1.35\tid-ct-rpkiGhostbusters
            1.2.840.113549.1.9.16.1.36\tid-ct-resourceTaggedAttest
            1.2.840.113549.1.9.16.1.4\tid-smime-ct-TSTInfo
            1.2.840.113549.1.9.16.1.47\tid-ct-geofeedCSVwithCRLF
            1.2.840.113549.1.9.16.1.48\tid-ct-signedChecklist
            1.2.840.113549.1.9.16.1.5\tid-smime-ct-TDTInfo
            1.2.840.113549.1.9.16.1.6\tid-smime-ct-contentInfo
            1.2.840.113549.1.9.16.1.7\tid-smime-ct-DVCSRequestData
            1.2.840.113549.1.9.16.1.8\tid-smime-ct-DVCSResponseData
            1.2.840.113549.1.9.16.1.9\tid-smime-ct-compressedData
            1.2.840.113549.1.9.16.2\tid-smime-aa
            1.2.840.113549.1.9.16.2.1\tid-smime-aa-receiptRequest
            1.2.840.113549.1.9.16.2.10\tid-smime-aa-contentReference
            1.2.840.113549.1.9.16.2.11\tid-smime-aa-encrypKeyPref
            1.2.840.113549.1.9.16.2.12\tid-smime-aa-signingCertificate
            1.2.840.113549.1.9.16.2.13\tid-smime-aa-smimeEncryptCerts
            1.2.840.113549.1.9.16.2.14\tid-smime-aa-timeStampToken
            1.2.840.113549.1.9.16.2.15\tid-smime-aa-ets-sigPolicyId
            1.2.840.113549.1.9.16.2.16\tid-smime-aa-ets-commitmentType
            1.2.840.113549.1.9.16.2.17\tid-smime-aa-ets-signerLocation
            1.2.840.113549.1.9.16.2.18\tid-smime-aa-ets-signerAttr
            1.2.840.113549.1.9.16.2.19\tid-smime-aa-ets-otherSigCert
            1.2.840.113549.1.9.16.2.2\tid-smime-aa-securityLabel
            1.2.840.113549.1.9.16.2.20\tid-smime-aa-ets-contentTimestamp
            1.2.840.113549.1.9.16.2.21\tid-smime-aa-ets-CertificateRefs
            1.2.840.113549.1.9.16.2.22\tid-smime-aa-ets-RevocationRefs
            1.2.840.113549.1.9.16.2.23\tid-smime-aa-ets-certValues
            1.2.840.113549.1.9.16.2.24\tid-smime-aa-ets-revocationValues
            1.2.840.113549.1.9.16.2.25\tid-smime-aa-ets-escTimeStamp
            1.2.840.113549.1.9.16.2.26\tid-smime-aa-ets-certCRLTimestamp
            1.2.840.113549.1.9.16.2.27\tid-smime-aa-ets-archiveTimeStamp
            1.2.840.113549.1.9.16.2.28\tid-smime-aa-signatureType
            1.2.840.113549.1.9.16.2.29\tid-smime-aa-dvcs-dvc
            1.2.840.113549.1.9.16.2.3\tid-smime-aa-mlExpandHistory
            1.2.840.113549.1.9.16.2.4\tid-smime-aa-contentHint
            1.2.840.113549.1.9.16.2.47\tid-smime-aa-signingCertificateV2
            1.2.840.113549.1.9.16.2.5\tid-smime-aa-msgSigDigest
            1.2.840.113549.1.9.16.2.6\tid-smime-aa-encapContentType
            1.2.840.113549.1.9.16.2.7\tid-smime-aa-contentIdentifier
            1.2.840.113549.1.9.16.2.8\tid-smime-aa-macValue
            1.2.840.113549.1.9.16.2.9\tid-smime-aa-equivalentLabels
            1.2.840.113549.1.9.16.3\tid-smime-alg
            1.2.840.113549.1.9.16.3.1\tid-smime-alg-ESDHwith3DES
            1.2.840.113549.1.9.16.3.2\tid-smime-alg-ESDHwithRC2
            1.2.840.113549.1.9.16.3.3\tid-smime-alg-3DESwrap
            1.2.840.113549.1.9.16.3.4\tid-smime-alg-RC2wrap
            1.2.840.113549.1.9.16.3.5\tid-smime-alg-ESDH
            1.2.840.113549.1.9.16.3.6\tid-smime-alg-CMS3DESwrap
            1.2.840.113549.1.9.16.3.7\tid-smime-alg-CMSRC2wrap
            1.2.840.113549.1.9.16.3.8\tZLIB\tzlib compression
            1.2.840.113549.1.9.16.3.9\tid-alg-PWRI-KEK
            1.2.840.113549.1.9.16.4\tid-smime-cd
            1.2.840.113549.1.9.16.4.1\tid-smime-cd-ldap
            1.2.840.113549.1.9.16.5\tid-smime-spq
            1.2.840.113549.1.9.16.5.1\tid-smime-spq-ets-sqt-uri
            1.2.840.113549.1.9.16.5.2\tid-smime-spq-ets-sqt-unotice
            1.2.840.113549.1.9.16.6\tid-smime-cti
            1.2.840.113549.1.9.16.6.1\tid-smime-cti-ets-proofOfOrigin
            1.2.840.113549.1.9.16.6.2\tid-smime-cti-ets-proofOfReceipt
            1.2.840.113549.1.9.16.6.3\tid-smime-cti-ets-proofOfDelivery
            1.2.840.113549.1.9.16.6.4\tid-smime-cti-ets-proofOfSender
            1.2.840.113549.1.9.16.6.5\tid-smime-cti-ets-proofOfApproval
            1.2.840.113549.1.9.16.6.6\tid-smime-cti-ets-proofOfCreation
            1.2.840.113549.1.9.2\tunstructuredName
            1.2.840.113549.1.9.20\tfriendlyName
            1.2.840.113549.1.9.21\tlocalKeyID
            1.2.840.113549.1.9.22.1\tx509Certificate
            1.2.840.113549.1.9.22.2\tsdsiCertificate
            1.2.840.113549.1.9.23.1\tx509Crl
            1.2.840.113549.1.9.3\tcontentType
            1.2.840.113549.1.9.4\tmessageDigest
            1.2.840.113549.1.9.5\tsigningTime
            1.2.840.113549.1.9.6\tcountersignature
            1.2.840.113549.1.9.7\tchallengePassword
            1.2.840.113549.1.9.8\tunstructuredAddress
            1.2.840.113549.1.9.9\textendedCertificateAttributes
            1.2.840.113549.2.10\thmacWithSHA384
            1.2.840.113549.2.11\thmacWithSHA512
            1.2.840.113549.2.12\thmacWithSHA512-224
            1.2.840.113549.2.13\thmacWithSHA512-256
            1.2.840.113549.2.2\tMD2\tmd2
            1.2.840.113549.2.4\tMD4\tmd4
            1.2.840.113549.2.5\tMD5\tmd5
            1.2.840.113549.2.6\thmacWithMD5
            1.2.840.113549.2.7\thmacWithSHA1
            1.2.840.113549.2.8\thmacWithSHA224
            1.2.840.113549.2.9\thmacWithSHA256
            1.2.840.113549.3.10\tDES-CDMF\tdes-cdmf
            1.2.840.113549.3.2\tRC2-CBC\trc2-cbc
            1.2.840.113549.3.4\tRC4\trc4
            1.2.840.113549.3.7\tDES-EDE3-CBC\tdes-ede3-cbc
            1.2.840.113549.3.8\tRC5-CBC\trc5-cbc
            1.3\tORG\torg
            1.3.101.1.4.1\tSXNetID\tStrong Extranet ID
            1.3.101.110\tX25519
            1.3.101.111\tX448
            1.3.101.112\tED25519
            1.3.101.113\tED448
            1.3.111\tieee
            1.3.111.2.1619\tieee-siswg\tIEEE Security in Storage Working Group
            1.3.111.2.1619.0.1.1\tAES-128-XTS\taes-128-xts
            1.3.111.2.1619.0.1.2\tAES-256-XTS\taes-256-xts
            1.3.132\tcerticom-arc
            1.3.132.0.1\tsect163k1
            1.3.132.0.10\tsecp256k1
            1.3.132.0.15\tsect163r2
            1.3.132.0.16\tsect283k1
            1.3.132.0.17\tsect283r1
            1.3.132.0.2\tsect163r1
            1.3.132.0.22\tsect131r1
            1.3.132.0.23\tsect131r2
            1.3.132.0.24\tsect193r1
            1.3.132.0.25\tsect193r2
            1.3.132.0.26\tsect233k1
            1.3.132.0.27\tsect233r1
            1.3.132.0.28\tsecp128r1
            1.3.132.0.29\tsecp128r2
            1.3.132.0.3\tsect239k1
            1.3.132.0.30\tsecp160r2
            1.3.132.0.31\tsecp192k1
            1.3.132.0.32\tsecp224k1
            1.3.132.0.33\tsecp224r1
            1.3.132.0.34\tsecp384r1
            1.3.132.0.35\tsecp521r1
            1.3.132.0.36\tsect409k1
            1.3.132.0.37\tsect409r1
            1.3.132.0.38\tsect571k1
            1.3.132.0.39\tsect571r1
            1.3.132.0.4\tsect113r1
            1.3.132.0.5\tsect113r2
            1.3.132.0.6\tsecp112r1
            1.3.132.0.7\tsecp112r2
            1.3.132.0.8\tsecp160r1
            1.3.132.0.9\tsecp160k1
            1.3.132.1.11.0\tdhSinglePass-stdDH-sha224kdf-scheme
            1.3.132.1.11.1\tdhSinglePass-stdDH-sha256kdf-scheme
            1.3.132.1.11.2\tdhSinglePass-stdDH-sha384kdf-scheme
            1.3.132.1.11.3\tdhSinglePass-stdDH-sha512kdf-scheme
            1.3.132.1.14.0\tdhSinglePass-cofactorDH-sha224kdf-scheme
            1.3.132.1.14.1\tdhSinglePass-cofactorDH-sha256kdf-scheme
            1.3.132.1.14.2\tdhSinglePass-cofactorDH-sha384kdf-scheme
            1.3.132.1.14.3\tdhSinglePass-cofactorDH-sha512kdf-scheme
            1.3.133.16.840.63.0.2\tdhSinglePass-stdDH-sha1kdf-scheme
            1.3.133.16.840.63.0.3\tdhSinglePass-cofactorDH-sha1kdf-scheme
            1.3.14.3.2\talgorithm
            1.3.14.3.2.11\trsaSignature
            1.3.14.3.2.12\tDSA-old\tdsaEncryption-old
            1.3.14.3.2.13\tDSA-SHA\tdsaWithSHA
            1.3.14.3.2.15\tRSA-SHA\tshaWithRSAEncryption
            1.3.14.3.2.17\tDES-EDE\tdes-ede
            1.3.14.3.2.18\tSHA\tsha
            1.3.14.3.2.26\tSHA1\tsha1
            1.3.14.3.2.27\tDSA-SHA1-old\tdsaWithSHA1-old
            1.3.14.3.2.29\tRSA-SHA1-2\tsha1WithRSA
            1.3.14.3.2.3\tRSA-NP-MD5\tmd5WithRSA
            1.3.14.3.2.6\tDES-ECB\tdes-ecb
            1.3.14.3.2.7\tDES-CBC\tdes-cbc
            1.3.14.3.2.8\tDES-OFB\tdes-ofb
            1.3.14.3.2.9\tDES-CFB\tdes-cfb
            1.3.36.3.2.1\tRIPEMD160\tripemd160
            1.3.36.3.3.1.2\tRSA-RIPEMD160\tripemd160WithRSA
            1.3.36.3.3.2.8.1.1.1\tbrainpoolP160r1
            1.3.36.3.3.2.8.1.1.10\tbrainpoolP320t1
            1.3.36.3.3.2.8.1.1.11\tbrainpoolP384r1
            1.3.36.3.3.2.8.1.1.12\tbrainpoolP384t1
            1.3.36.3.3.2.8.1.1.13\tbrainpoolP512r1
            1.3.36.3.3.2.8.1.1.14\tbrainpoolP512t1
            1.3.36.3.3.2.8.1.1.2\tbrainpoolP160t1
            1.3.36.3.3.2.8.1.1.3\tbrainpoolP192r1
            1.3.36.3.3.2.8.1.1.4\tbrainpoolP192t1
            1.3.36.3.3.2.8.1.1.5\tbrainpoolP224r1
            1.3.36.3.3.2.8.1.1.6\tbrainpoolP224t1
            1.3.36.3.3.2.8.1.1.7\tbrainpoolP256r1
            1.3.36.3.3.2.8.1.1.8\tbrainpoolP256t1
            1.3.36.3.3.2.8.1.1.9\tbrainpoolP320r1
            1.3.36.8.3.3\tx509ExtAdmission\tProfessional Information or basis for Admission
            1.3.6\tDOD\tdod
            1.3.6.1\tIANA\tiana
            1.3.6.1.1\tdirectory\tDirectory
            1.3.6.1.2\tmgmt\tManagement
            1.3.6.1.3\texperimental\tExperimental
            1.3.6.1.4\tprivate\tPrivate
            1.3.6.1.4.1\tenterprises\tEnterprises
            1.3.6.1.4.1.11129.2.4.2\tct_precert_scts\tCT Precertificate SCTs
            1.3.6.1.4.1.11129.2.4.3\tct_precert_poison\tCT Precertificate Poison
            1.3.6.1.4.1.11129.2.4.4\tct_precert_signer\tCT Precertificate Signer
            1.3.6.1.4.1.11129.2.4.5\tct_cert_scts\tCT Certificate SCTs
            1.3.6.1.4.1.11591.4.11\tid-scrypt\tscrypt
            1.3.6.1.4.1.1466.344\tdcobject\tdcObject
            1.3.6.1.4.1.1722.12.2.1\tBLAKE2BMAC\tblake2bmac
            1.3.6.1.4.1.1722.12.2.1.16\tBLAKE2b512\tblake2b512
            1.3.6.1.4.1.1722.12.2.2\tBLAKE2SMAC\tblake2smac
            1.3.6.1.4.1.1722.12.2.2.8\tBLAKE2s256\tblake2s256
            1.3.6.1.4.1.188.7.1.1.2\tIDEA-CBC\tidea-cbc
            1.3.6.1.4.1.3029.1.2\tBF-CBC\tbf-cbc
            1.3.6.1.4.1.311.10.3.1\tmsCTLSign\tMicrosoft Trust List Signing
            1.3.6.1.4.1.311.10.3.3\tmsSGC\tMicrosoft Server Gated Crypto
            1.3.6.1.4.1.311.10.3.4\tmsEFS\tMicrosoft Encrypted File System
            1.3.6.1.4.1.311.17.1\tCSPName\tMicrosoft CSP Name
            1.3.6.1.4.1.311.17.2\tLocalKeySet\tMicrosoft Local Key set
            1.3.6.1.4.1.311.2.1.14\tmsExtReq\tMicrosoft Extension Request
            1.3.6.1.4.1.311.2.1.21\tmsCodeInd\tMicrosoft Individual Code Signing
            1.3.6.1.4.1.311.2.1.22\tmsCodeCom\tMicrosoft Commercial Code Signing
            1.3.6.1.4.1.311.20.2.2\tmsSmartcardLogin\tMicrosoft Smartcard Login
            1.3.6.1.4.1.311.20.2.3\tmsUPN\tMicrosoft User Principal Name
            1.3.6.1.4.1.311.60.2.1.1\tjurisdictionL\tjurisdictionLocalityName
            1.3.6.1.4.1.311.60.2.1.2\tjurisdictionST\tjurisdictionStateOrProvinceName
            1.3.6.1.4.1.311.60.2.1.3\tjurisdictionC\tjurisdictionCountryName
            1.3.6.1.5\tsecurity\tSecurity
            1.3.6.1.5.2.3\tid-pkinit
            1.3.6.1.5.2.3.4\tpkInitClientAuth\tPKINIT Client Auth
            1.3.6.1.5.2.3.5\tpkInitKDC\tSigning KDC Response
            1.3.6.1.5.5.7\tPKIX
            1.3.6.1.5.5.7.0\tid-pkix-mod
            1.3.6.1.5.5.7.0.1\tid-pkix1-explicit-88
            1.3.6.1.5.5.7.0.10\tid-mod-qualified-cert-88
            1.3.6.1.5.5.7.0.11\tid-mod-qualified-cert-93
            1.3.6.1.5.5.7.0.12\tid-mod-attribute-cert
            1.3.6.1.5.5.7.0.13\tid-mod-timestamp-protocol
            1.3.6.1.5.5.7.0.14\tid-mod-ocsp
            1.3.6.1.5.5.7.0.15\tid-mod-dvcs
            1.3.6.1.5.5.7.0.16\tid-mod-cmp2000
            1.3.6.1.5.5.7.0.2\tid-pkix1-implicit-88
            1.3.6.1.5.5.7.0.3\tid-pkix1-explicit-93
            1.3.6.1.5.5.7.0.4\tid-pkix1-implicit-93
            1.3.6.1.5.5.7.0.5\tid-mod-crmf
            1.3.6.1.5.5.7.0.6\tid-mod-cmc
            1.3.6.1.5.5.7.0.7\tid-mod-kea-profile-88
            1.3.6.1.5.5.7.0.8\tid-mod-kea-profile-93
            1.3.6.1.5.5.7.0.9\tid-mod-cmp
            1.3.6.1.5.5.7.1\tid-pe
            1.3.6.1.5.5.7.1.1\tauthorityInfoAccess\tAuthority Information Access
            1.3.6.1.5.5.7.1.10\tac-proxying
            1.3.6.1.5.5.7.1.11\tsubjectInfoAccess\tSubject Information Access
            1.3.6.1.5.5.7.1.14\tproxyCertInfo\tProxy Certificate Information
            1.3.6.1.5.5.7.1.2\tbiometricInfo\tBiometric Info
            1.3.6.1.5.5.7.1.24\ttlsfeature\tTLS Feature
            1.3.6.1.5.5.7.1.28\tsbgp-ipAddrBlockv2
            1.3.6.1.5.5.7.1.29\tsbgp-autonomousSysNumv2
            1.3.6.1.5.5.7.1.3\tqcStatements
            1.3.6.1.5.5.7.1.4\tac-auditEntity
            1.3.6.1.5.5.7.1.5\tac-targeting
            1.3.6.1.5.5.7.1.6\taaControls
            1.3.6.1.5.5.7.1.7\tsbgp-ipAddrBlock
            1.3.6.1.5.5.7.1.8\tsbgp-autonomousSysNum
            1.3.6.1.5.5.7.1.9\tsbgp-routerIdentifier
            1.3.6.1.5.5.7.10\tid-aca
            1.3.6.1.5.5.7.10.1\tid-aca-authenticationInfo
            1.3.6.1.5.5.7.10.2\tid-aca-accessIdentity
            1.3.6.1.5.5.7.10.3\tid-aca-chargingIdentity
            1.3.6.1.5.5.7.10.4\tid-aca-group
            1.3.6.1.5.5.7.10.5\tid-aca-role
            1.3.6.1.5.5.7.10.6\tid-aca-encAttrs
            1.3.6.1.5.5.7.11\tid-qcs
            1.3.6.1.5.5.7.11.1\tid-qcs-pkixQCSyntax-v1
            1.3.6.1.5.5.7.12\tid-cct
            1.3.6.1.5.5.7.12.1\tid-cct-crs
            1.3.6.1.5.5.7.12.2\tid-cct-PKIData
            1.3.6.1.5.5.7.12.3\tid-cct-PKIResponse
            1.3.6.1.5.5.7.14\tid-cp
            1.3.6.1.5.5.7.14.2\tipAddr-asNumber
            1.3.6.1.5.5.7.14.3\tipAddr-asNumberv2
            1.3.6.1.5.5.7.2\tid-qt
            1.3.6.1.5.5.7.2.1\tid-qt-cps\tPolicy Qualifier CPS
            1.3.6.1.5.5.7.2.2\tid-qt-unotice\tPolicy Qualifier User Notice
            1.3.6.1.5.5.7.2.3\ttextNotice
            1.3.6.1.5.5.7.21\tid-ppl
            1.3.6.1.5.5.7.21.0\tid-ppl-anyLanguage\tAny language
            1.3.6.1.5.5.7.21.1\tid-ppl-inheritAll\tInherit all
            1.3.6.1.5.5.7.21.2\tid-ppl-independent\tIndependent
            1.3.6.1.5.5.7.3\tid-kp
            1.3.6.1.5.5.7.3.1\tserverAuth\tTLS Web Server Authentication
            1.3.6.1.5.5.7.3.10\tDVCS\tdvcs
            1.3.6.1.5.5.7.3.17\tipsecIKE\tipsec Internet Key Exchange
            1.3.6.1.5.5.7.3.18\tcapwapAC\tCtrl/provision WAP Access
            1.3.6.1.5.5.7.3.19\tcapwapWTP\tCtrl/Provision WAP Termination
            1.3.6.1.5.5.7.3.2\tclientAuth\tTLS Web Client Authentication
            1.3.6.1.5.5.7.3.21\tsecureShellClient\tSSH Client
            1.3.6.1.5.5.7.3.22\tsecureShellServer\tSSH Server
            1.3.6.1.5.5.7.3.23\tsendRouter\tSend Router
            1.3.6.1.5.5.7.3.24\tsendProxiedRouter\tSend Proxied Router
            1.3.6.1.5.5.7.3.25\tsendOwner\tSend Owner
            1.3.6.1.5.5.7.3.26\tsendProxiedOwner\tSend Proxied Owner
            1.3.6.1.5.5.7.3.27\tcmcCA\tCMC Certificate Authority
            1.3.6.1.5.5.7.3.28\tcmcRA\tCMC Registration Authority
            1.3.6.1.5.5.7.3.29\tcmcArchive\tCMC Archive Server
            1.3.6.1.5.5.7.3.3\tcodeSigning\tCode Signing
            1.3.6.1.5.5.7.3.30\tid-kp-bgpsec-router\tBGPsec Router
            1.3.6.1.5.5.7.3.31\tid-kp-BrandIndicatorforMessageIdentification\tBrand Indicator for Message Identification
            1.3.6.1.5.5.7.3.32\tcmKGA\tCertificate Management Key Generation Authority
            1.3.6.1.5.5.7.3.4\temailProtection\tE-mail Protection
            1.3.6.1.5.5.7.3.5\tipsecEndSystem\tIPSec End System
            1.3.6.1.5.5.7.3.6\tipsecTunnel\tIPSec Tunnel
            1.3.6.1.5.5.7.3.7\tipsecUser\tIPSec User
            1.3.6.1.5.5.7.3.8\ttimeStamping\tTime Stamping
            1.3.6.1.5.5.7.3.9\tOCSPSigning\tOCSP Signing
            1.3.6.1.5.5.7.4\tid-it
            1.3.6.1.5.5.7.4.1\tid-it-caProtEncCert
            1.3.6.1.5.5.7.4.10\tid-it-keyPairParamReq
            1.3.6.1.5.5.7.4.11\tid-it-keyPairParamRep
            1.3.6.1.5.5.7.4.12\tid-it-revPassphrase
            1.3.6.1.5.5.7.4.13\tid-it-implicitConfirm
            1.3.6.1.5.5.7.4.14\tid-it-confirmWaitTime
            1.3.6.1.5.5.7.4.15\tid-it-origPKIMessage
            1.3.6.1.5.5.7.4.16\tid-it-suppLangTags
            1.3.6.1.5.5.7.4.17\tid-it-caCerts
            1.3.6.1.5.5.7.4.18\tid-it-rootCaKeyUpdate
            1.3.6.1.5.5.7.4.19\tid-it-certReqTemplate
            1.3.6.1.5.5.7.4.2\tid-it-signKeyPairTypes
            1.3.6.1.5.5.7.4.3\tid-it-encKeyPairTypes
            1.3.6.1.5.5.7.4.4\tid-it-preferredSymmAlg
            1.3.6.1.5.5.7.4.5\tid-it-caKeyUpdateInfo
            1.3.6.1.5.5.7.4.6\tid-it-currentCRL
            1.3.6.1.5.5.7.4.7\tid-it-unsupportedOIDs
            1.3.6.1.5.5.7.4.8\tid-it-subscriptionRequest
            1.3.6.1.5.5.7.4.9\tid-it-subscriptionResponse
            1.3.6.1.5.5.7.48\tid-ad
            1.3.6.1.5.5.7.48.1\tOCSP
            1.3.6.1.5.5.7.48.1.1\tbasicOCSPResponse\tBasic OCSP Response
            1.3.6.1.5.5.7.48.1.10\tpath
            1.3.6.1.5.5.7.48.1.11\ttrustRoot\tTrust Root
            1.3.6.1.5.5.7.48.1.2\tNonce\tOCSP Nonce
            1.3.6.1.5.5.7.48.1.3\tCrlID\tOCSP CRL ID
            1.3.6.1.5.5.7.48.1.4\tacceptableResponses\tAcceptable OCSP Responses
            1.3.6.1.5.5.7.48.1.5\tnoCheck\tOCSP No Check
            1.3.6.1.5.5.7.48.1.6\tarchiveCutoff\tOCSP Archive Cutoff
            1.3.6.1.5.5.7.48.1.7\tserviceLocator\tOCSP Service Locator
            1.3.6.1.5.5.7.48.1.8\textendedStatus\tExtended OCSP Status
            1.3.6.1.5.5.7.48.1.9\tvalid
            1.3.6.1.5.5.7.48.10\trpkiManifest\tRPKI Manifest
            1.3.6.1.5.5.7.48.11\tsignedObject\tSigned Object
            1.3.6.1.5.5.7.48.13\trpkiNotify\tRPKI Notify
            1.3.6.1.5.5.7.48.2\tcaIssuers\tCA Issuers
            1.3.6.1.5.5.7.48.3\tad_timestamping\tAD Time Stamping
            1.3.6.1.5.5.7.48.4\tAD_DVCS\tad dvcs
            1.3.6.1.5.5.7.48.5\tcaRepository\tCA Repository
            1.3.6.1.5.5.7.5\tid-pkip
            1.3.6.1.5.5.7.5.1\tid-regCtrl
            1.3.6.1.5.5.7.5.1.1\tid-regCtrl-regToken
            1.3.6.1.5.5.7.5.1.2\tid-regCtrl-authenticator
            1.3.6.1.5.5.7.5.1.3\tid-regCtrl-pkiPublicationInfo
            1.3.6.1.5.5.7.5.1.4\tid-regCtrl-pkiArchiveOptions
            1.3.6.1.5.5.7.5.1.5\tid-regCtrl-oldCertID
            1.3.6.1.5.5.7.5.1.6\tid-regCtrl-protocolEncrKey
            1.3.6.1.5.5.7.5.2\tid-regInfo
            1.3.6.1.5.5.7.5.2.1\tid-regInfo-utf8Pairs
            1.3.6.1.5.5.7.5.2.2\tid-regInfo-certReq
            1.3.6.1.5.5.7.6\tid-alg
            1.3.6.1.5.5.7.6.1\tid-alg-des40
            1.3.6.1.5.5.7.6.2\tid-alg-noSignature
            1.3.6.1.5.5.7.6.3\tid-alg-dh-sig-hmac-sha1
            1.3.6.1.5.5.7.6.4\tid-alg-dh-pop
            1.3.6.1.5.5.7.7\tid-cmc
            1.3.6.1.5.5.7.7.1\tid-cmc-statusInfo
            1.3.6.1.5.5.7.7.10\tid-cmc-decryptedPOP
            1.3.6.1.5.5.7.7.11\tid-cmc-lraPOPWitness
            1.3.6.1.5.5.7.7.15\tid-cmc-getCert
            1.3.6.1.5.5.7.7.16\tid-cmc-getCRL
            1.3.6.1.5.5.7.7.17\tid-cmc-revokeRequest
            1.3.6.1.5.5.7.7.18\tid-cmc-regInfo
            1.3.6.1.5.5.7.7.19\tid-cmc-responseInfo
            1.3.6.1.5.5.7.7.2\tid-cmc-identification
            1.3.6.1.5.5.7.7.21\tid-cmc-queryPending
            1.3.6.1.5.5.7.7.22\tid-cmc-popLinkRandom
            1.3.6.1.5.5.7.7.23\tid-cmc-popLinkWitness
            1.3.6.1.5.5.7.7.24\tid-cmc-confirmCertAcceptance
            1.3.6.1.5.5.7.7.3\tid-cmc-identityProof
            1.3.6.1.5.5.7.7.4\tid-cmc-dataReturn
            1.3.6.1.5.5.7.7.5\tid-cmc-transactionId
            1.3.6.1.5.5.7.7.6\tid-cmc-senderNonce
            1.3.6.1.5.5.7.7.7\tid-cmc-recipientNonce
            1.3.6.1.5.5.7.7.8\tid-cmc-addExtensions
            1.3.6.1.5.5.7.7.9\tid-cmc-encryptedPOP
            1.3.6.1.5.5.7.8\tid-on
            1.3.6.1.5.5.7.8.1\tid-on-personalData
            1.3.6.1.5.5.7.8.3\tid-on-permanentIdentifier\tPermanent Identifier
            1.3.6.1.5.5.7.8.5\tid-on-xmppAddr\tXmppAddr
            1.3.6.1.5.5.7.8.7\tid-on-dnsSRV\tSRVName
            1.3.6.1.5.5.7.8.8\tid-on-NAIRealm\tNAIRealm
            1.3.6.1.5.5.7.8.9\tid-on-SmtpUTF8Mailbox\tSmtp UTF8 Mailbox
            1.3.6.1.5.5.7.9\tid-pda
            1.3.6.1.5.5.7.9.1\tid-pda-dateOfBirth
            1.3.6.1.5.5.7.9.2\tid-pda-placeOfBirth
            1.3.6.1.5.5.7.9.3\tid-pda-gender
            1.3.6.1.5.5.7.9.4\tid-pda-countryOfCitizenship
            1.3.6.1.5.5.7.9.5\tid-pda-countryOfResidence
            1.3.6.1.5.5.8.1.1\tHMAC-MD5\thmac-md5
            1.3.6.1.5.5.8.1.2\tHMAC-SHA1\thmac-sha1
            1.3.6.1.6\tsnmpv2\tSNMPv2
            1.3.6.1.7\tMail
            1.3.6.1.7.1\tmime-mhs\tMIME MHS
            1.3.6.1.7.1.1\tmime-mhs-headings
            1.3.6.1.7.1.1.1\tid-hex-partial-message
            1.3.6.1.7.1.1.2\tid-hex-multipart-message
            1.3.6.1.7.1.2\tmime-mhs-bodies
            2.16.840.1.101.3.4.1.1\tAES-128-ECB\taes-128-ecb
            2.16.840.1.101.3.4.1.2\tAES-128-CBC\taes-128-cbc
            2.16.840.1.101.3.4.1.21\tAES-192-ECB\taes-192-ecb
            2.16.840.1.101.3.4.1.22\tAES-192-CBC\taes-192-cbc
            2.16.840.1.101.3.4.1.23\tAES-192-OFB\taes-192-ofb
            2.16.840.1.101.3.4.1.24\tAES-192-CFB\taes-192-cfb
            2.16.840.1.101.3.4.1.25\tid-aes192-wrap
            2.16.840.1.101.3.4.1.26\tid-aes192-GCM\taes-192-gcm
            2.16.840.1.101.3.4.1.27\tid-aes192-CCM\taes-192-ccm
            2.16.840.1.101.3.4.1.28\tid-aes192-wrap-pad
            2.16.840.1.101.3.4.1.3\tAES-128-OFB\taes-128-ofb
            2.16.840.1.101.3.4.1.4\tAES-128-CFB\taes-128-cfb
            2.16.840.1.101.3.4.1.41\tAES-256-ECB\taes-256-ecb
            2.16.840.1.101.3.4.1.42\tAES-256-CBC\taes-256-cbc
            2.16.840.1.101.3.4.1.43\tAES-256-OFB\taes-256-ofb
            2.16.840.1.101.3.4.1.44\tAES-256-CFB\taes-256-cfb
            2.16.840.1.101.3.4.1.45\tid-aes256-wrap
            2.16.840.1.101.3.4.1.46\tid-aes256-GCM\taes-256-gcm
            2.16.840.1.101.3.4.1.47\tid-aes256-CCM\taes-256-ccm
            2.16.840.1.101.3.4.1.48\tid-aes256-wrap-pad
            2.16.840.1.101.3.4.1.5\tid-aes128-wrap
            2.16.840.1.101.3.4.1.6\tid-aes128-GCM\taes-128-gcm
            2.16.840.1.101.3.4.1.7\tid-aes128-CCM\taes-128-ccm
            2.16.840.1.101.3.4.1.8\tid-aes128-wrap-pad
            2.16.840.1.101.3.4.2.1\tSHA256\tsha256
            2.16.840.1.101.3.4.2.10\tSHA3-512\tsha3-512
            2.16.840.1.101.3.4.2.11\tSHAKE128\tshake128
            2.16.840.1.101.3.4.2.12\tSHAKE256\tshake256
            2.16.840.1.101.3.4.2.13\tid-hmacWithSHA3-224\thmac-sha3-224
            2.16.840.1.101.3.4.2.14\tid-hmacWithSHA3-256\thmac-sha3-256
            2.16.840.1.101.3.4.2.15\tid-hmacWithSHA3-384\thmac-sha3-384
            2.16.840.1.101.3.4.2.16\tid-hmacWithSHA3-512\thmac-sha3-512
            2.16.840.1.101.3.4.2.19\tKMAC128\tkmac128
            2.16.840.1.101.3.4.2.2\tSHA384\tsha384
            2.16.840.1.101.3.4.2.20\tKMAC256\tkmac256
            2.16.840.1.101.3.4.2.3\tSHA512\tsha512
            2.16.840.1.101.3.4.2.4\tSHA224\tsha224
            2.16.840.1.101.3.4.2.5\tSHA512-224\tsha512-224
            2.16.840.1.101.3.4.2.6\tSHA512-256\tsha512-256
            2.16.840.1.101.3.4.2.7\tSHA3-224\tsha3-224
            2.16.840.1.101.3.4.2.8\tSHA3-256\tsha3-256
            2.16.840.1.101.3.4.2.9\tSHA3-384\tsha3-384
            2.16.840.1.101.3.4.3.1\tdsa_with_SHA224
            2.16.840.1.101.3.4.3.10\tid-ecdsa-with-sha3-256\tecdsa_with_SHA3-256
            2.16.840.1.101.3.4.3.11\tid-ecdsa-with-sha3-384\tecdsa_with_SHA3-384
            2.16.840.1.101.3.4.3.12\tid-ecdsa-with-sha3-512\tecdsa_with_SHA3-512
            2.16.840.1.101.3.4.3.13\tid-rsassa-pkcs1-v1_5-with-sha3-224\tRSA-SHA3-224
            2.16.840.1.101.3.4.3.14\tid-rsassa-pkcs1-v1_5-with-sha3-256\tRSA-SHA3-256
            2.16.840.1.101.3.4.3.15\tid-rsassa-pkcs1-v1_5-with-sha3-384\tRSA-SHA3-384
            2.16.840.1.101.3.4.3.16\tid-rsassa-pkcs1-v1_5-with-sha3-512\tRSA-SHA3-512
            2.16.840.1.101.3.4.3.17\tid-ml-dsa-44\tML-DSA-44
            2.16.840.1.101.3.4.3.18\tid-ml-dsa-65\tML-DSA-65
            2.16.840.1.101.3.4.3.19\tid-ml-dsa-87\tML-DSA-87
            2.16.840.1.101.3.4.3.2\tdsa_with_SHA256
            2.16.840.1.101.3.4.3.20\tid-slh-dsa-sha2-128s\tSLH-DSA-SHA2-128s
            2.16.840.1.101.3.4.3.21\tid-slh-dsa-sha2-128f\tSLH-DSA-SHA2-128f
            2.16.840.1.101.3.4.3.22\tid-slh-dsa-sha2-192s\tSLH-DSA-SHA2-192s
            2.16.840.1.101.3.4.3.23\tid-slh-dsa-sha2-192f\tSLH-DSA-SHA2-192f
            2.16.840.1.101.3.4.3.24\tid-slh-dsa-sha2-256s\tSLH-DSA-SHA2-256s
            2.16.840.1.101.3.4.3.25\tid-slh-dsa-sha2-256f\tSLH-DSA-SHA2-256f
            2.16.840.1.101.3.4.3.26\tid-slh-dsa-shake-128s\tSLH-DSA-SHAKE-128s
            2.16.840.1.101.3.4.3.27\tid-slh-dsa-shake-128f\tSLH-DSA-SHAKE-128f
            2.16.840.1.101.3.4.3.28\tid-slh-dsa-shake-192s\tSLH-DSA-SHAKE-192s
            2.16.840.1.101.3.4.3.29\tid-slh-dsa-shake-192f\tSLH-DSA-SHAKE-192f
            2.16.840.1.101.3.4.3.3\tid-dsa-with-sha384\tdsa_with_SHA384
            2.16.840.1.101.3.4.3.30\tid-slh-dsa-shake-256s\tSLH-DSA-SHAKE-256s
            2.16.840.1.101.3.4.3.31\tid-slh-dsa-shake-256f\tSLH-DSA-SHAKE-256f
            2.16.840.1.101.3.4.3.4\tid-dsa-with-sha512\tdsa_with_SHA512
            2.16.840.1.101.3.4.3.5\tid-dsa-with-sha3-224\tdsa_with_SHA3-224
            2.16.840.1.101.3.4.3.6\tid-dsa-with-sha3-256\tdsa_with_SHA3-256
            2.16.840.1.101.3.4.3.7\tid-dsa-with-sha3-384\tdsa_with_SHA3-384
            2.16.840.1.101.3.4.3.8\tid-dsa-with-sha3-512\tdsa_with_SHA3-512
            2.16.840.1.101.3.4.3.9\tid-ecdsa-with-sha3-224\tecdsa_with_SHA3-224
            2.16.840.1.101.3.4.4.1\tid-alg-ml-kem-512\tML-KEM-512
            2.16.840.1.101.3.4.4.2\tid-alg-ml-kem-768\tML-KEM-768
            2.16.840.1.101.3.4.4.3\tid-alg-ml-kem-1024\tML-KEM-1024
            2.16.840.1.113730\tNetscape\tNetscape Communications Corp.
            2.16.840.1.113730.1\tnsCertExt\tNetscape Certificate Extension
            2.16.840.1.113730.1.1\tnsCertType\tNetscape Cert Type
            2.16.840.1.113730.1.12\tnsSslServerName\tNetscape SSL Server Name
            2.16.840.1.113730.1.13\tnsComment\tNetscape Comment
            2.16.840.1.113730.1.2\tnsBaseUrl\tNetscape Base Url
            2.16.840.1.113730.1.3\tnsRevocationUrl\tNetscape Revocation Url
            2.16.840.1.113730.1.4\tnsCaRevocationUrl\tNetscape CA Revocation Url
            2.16.840.1.113730.1.7\tnsRenewalUrl\tNetscape Renewal Url
            2.16.840.1.113730.1.8\tnsCaPolicyUrl\tNetscape CA Policy Url
            2.16.840.1.113730.2\tnsDataType\tNetscape Data Type
            2.16.840.1.113730.2.5\tnsCertSequence\tNetscape Certificate Sequence
            2.16.840.1.113730.4.1\tnsSGC\tNetscape Server Gated Crypto
            2.23\tinternational-organizations\tInternational Organizations
            2.23.42\tid-set\tSecure Electronic Transactions
            2.23.42.0\tset-ctype\tcontent types
            2.23.42.0.0\tsetct-PANData
            2.23.42.0.1\tsetct-PANToken
            2.23.42.0.10\tsetct-AuthRevResBaggage
            2.23.42.0.11\tsetct-CapTokenSeq
            2.23.42.0.12\tsetct-PInitResData
            2.23.42.0.13\tsetct-PI-TBS
            2.23.42.0.14\tsetct-PResData
            2.23.42.0.16\tsetct-AuthReqTBS
            2.23.42.0.17\tsetct-AuthResTBS
            2.23.42.0.18\tsetct-AuthResTBSX
            2.23.42.0.19\tsetct-AuthTokenTBS
            2.23.42.0.2\tsetct-PANOnly
            2.23.42.0.20\tsetct-CapTokenData
            2.23.42.0.21\tsetct-CapTokenTBS
            2.23.42.0.22\tsetct-AcqCardCodeMsg
            2.23.42.0.23\tsetct-AuthRevReqTBS
            2.23.42.0.24\tsetct-AuthRevResData
            2.23.42.0.25\tsetct-AuthRevResTBS
            2.23.42.0.26\tsetct-CapReqTBS
            2.23.42.0.27\tsetct-CapReqTBSX
            2.23.42.0.28\tsetct-CapResData
            2.23.42.0.29\tsetct-CapRevReqTBS
            2.23.42.0.3\tsetct-OIData
            2.23.42.0.30\tsetct-CapRevReqTBSX
            2.23.42.0.31\tsetct-CapRevResData
            2.23.42.0.32\tsetct-CredReqTBS
            2.23.42.0.33\tsetct-CredReqTBSX
            2.23.42.0.34\tsetct-CredResData
            2.23.42.0.35\tsetct-CredRevReqTBS
            2.23.42.0.36\tsetct-CredRevReqTBSX
            2.23.42.0.37\tsetct-CredRevResData
            2.23.42.0.38\tsetct-PCertReqData
            2.23.42.0.39\tsetct-PCertResTBS
            2.23.42.0.4\tsetct-PI
            2.23.42.0.40\tsetct-BatchAdminReqData
            2.23.42.0.41\tsetct-BatchAdminResData
            2.23.42.0.42\tsetct-CardCInitResTBS
            2.23.42.0.43\tsetct-MeAqCInitResTBS
            2.23.42.0.44\tsetct-RegFormResTBS
            2.23.42.0.45\tsetct-CertReqData
            2.23.42.0.46\tsetct-CertReqTBS
            2.23.42.0.47\tsetct-CertResData
            2.23.42.0.48\tsetct-CertInqReqTBS
            2.23.42.0.49\tsetct-ErrorTBS
            2.23.42.0.5\tsetct-PIData
            2.23.42.0.50\tsetct-PIDualSignedTBE
            2.23.42.0.51\tsetct-PIUnsignedTBE
            2.23.42.0.52\tsetct-AuthReqTBE
            2.23.42.0.53\tsetct-AuthResTBE
            2.23.42.0.54\tsetct-AuthResTBEX
            2.23.42.0.55\tsetct-AuthTokenTBE
            2.23.42.0.56\tsetct-CapTokenTBE
            2.23.42.0.57\tsetct-CapTokenTBEX
            2.23.42.0.58\tsetct-AcqCardCodeMsgTBE
            2.23.42.0.59\tsetct-AuthRevReqTBE
            2.23.42.0.6\tsetct-PIDataUnsigned
            2.23.42.0.60\tsetct-AuthRevResTBE
            2.23.42.0.61\tsetct-AuthRevResTBEB
            2.23.42.0.62\tsetct-CapReqTBE
            2.23.42.0.63\tsetct-CapReqTBEX
            2.23.42.0.64\tsetct-CapResTBE
            2.23.42.0.65\tsetct-CapRevReqTBE
            2.23.42.0.66\tsetct-CapRevReqTBEX
            2.23.42.0.67\tsetct-CapRevResTBE
            2.23.42.0.68\tsetct-CredReqTBE
            2.23.42.0.69\tsetct-CredReqTBEX
            2.23.42.0.7\tsetct-HODInput
            2.23.42.0.70\tsetct-CredResTBE
            2.23.42.0.71\tsetct-CredRevReqTBE
            2.23.42.0.72\tsetct-CredRevReqTBEX
            2.23.42.0.73\tsetct-CredRevResTBE
            2.23.42.0.74\tsetct-BatchAdminReqTBE
            2.23.42.0.75\tsetct-BatchAdminResTBE
            2.23.42.0.76\tsetct-RegFormReqTBE
            2.23.42.0.77\tsetct-CertReqTBE
            2.23.42.0.78\tsetct-CertReqTBEX
            2.23.42.0.79\tsetct-CertResTBE
            2.23.42.0.8\tsetct-AuthResBaggage
            2.23.42.0.80\tsetct-CRLNotificationTBS
            2.23.42.0.81\tsetct-CRLNotificationResTBS
            2.23.42.0.82\tsetct-BCIDistributionTBS
            2.23.42.0.9\tsetct-AuthRevReqBaggage
            2.23.42.1\tset-msgExt\tmessage extensions
            2.23.42.1.1\tsetext-genCrypt\tgeneric cryptogram
            2.23.42.1.3\tsetext-miAuth\tmerchant initiated auth
            2.23.42.1.4\tsetext-pinSecure
            2.23.42.1.5\tsetext-pinAny
            2.23.42.1.7\tsetext-track2
            2.23.42.1.8\tsetext-cv\tadditional verification
            2.23.42.3\tset-attr
            2.23.42.3.0\tsetAttr-Cert
            2.23.42.3.0.0\tset-rootKeyThumb
            2.23.42.3.0.1\tset-addPolicy
            2.23.42.3.1\tsetAttr-PGWYcap\tpayment gateway capabilities
            2.23.42.3.2\tsetAttr-TokenType
            2.23.42.3.2.1\tsetAttr-Token-EMV
            2.23.42.3.2.2\tsetAttr-Token-B0Prime
            2.23.42.3.3\tsetAttr-IssCap\tissuer capabilities
            2.23.42.3.3.3\tsetAttr-IssCap-CVM
            2.23.42.3.3.3.1\tsetAttr-GenCryptgrm\tgenerate cryptogram
            2.23.42.3.3.4\tsetAttr-IssCap-T2
            2.23.42.3.3.4.1\tsetAttr-T2Enc\tencrypted track 2
            2.23.42.3.3.4.2\tsetAttr-T2cleartxt\tcleartext track 2
            2.23.42.3.3.5\tsetAttr-IssCap-Sig
            2.23.42.3.3.5.1\tsetAttr-TokICCsig\tICC or token signature
            2.23.42.3.3.5.2\tsetAttr-SecDevSig\tsecure device signature
            2.23.42.5\tset-policy
            2.23.42.5.0\tset-policy-root
            2.23.42.7\tset-certExt\tcertificate extensions
            2.23.42.7.0\tsetCext-hashedRoot
            2.23.42.7.1\tsetCext-certType
            2.23.42.7.10\tsetCext-TokenType
            2.23.42.7.11\tsetCext-IssuerCapabilities
            2.23.42.7.2\tsetCext-merchData
            2.23.42.7.3\tsetCext-cCertRequired
            2.23.42.7.4\tsetCext-tunneling
            2.23.42.7.5\tsetCext-setExt
            2.23.42.7.6\tsetCext-setQualf
            2.23.42.7.7\tsetCext-PGWYcapabilities
            2.23.42.7.8\tsetCext-TokenIdentifier
            2.23.42.7.9\tsetCext-Track2Data
            2.23.42.8\tset-brand
            2.23.42.8.1\tset-brand-IATA-ATA
            2.23.42.8.30\tset-brand-Diners
            2.23.42.8.34\tset-brand-AmericanExpress
            2.23.42.8.35\tset-brand-JCB
            2.23.42.8.4\tset-brand-Visa
            2.23.42.8.5\tset-brand-MasterCard
            2.23.42.8.6011\tset-brand-Novus
            2.23.43\twap
            2.23.43.1\twap-wsg
            2.23.43.1.4.1\twap-wsg-idm-ecid-wtls1
            2.23.43.1.4.10\twap-wsg-idm-ecid-wtls10
            2.23.43.1.4.11\twap-wsg-idm-ecid-wtls11
            2.23.43.1.4.12\twap-wsg-idm-ecid-wtls12
            2.23.43.1.4.3\twap-wsg-idm-ecid-wtls3
            2.23.43.1.4.4\twap-wsg-idm-ecid-wtls4
            2.23.43.1.4.5\twap-wsg-idm-ecid-wtls5
            2.23.43.1.4.6\twap-wsg-idm-ecid-wtls6
            2.23.43.1.4.7\twap-wsg-idm-ecid-wtls7
            2.23.43.1.4.8\twap-wsg-idm-ecid-wtls8
            2.23.43.1.4.9\twap-wsg-idm-ecid-wtls9
            2.5\tX500\tdirectory services (X.500)
            2.5.1.5\tselected-attribute-types\tSelected Attribute Types
            2.5.1.5.55\tclearance
            2.5.29\tid-ce
            2.5.29.14\tsubjectKeyIdentifier\tX509v3 Subject Key Identifier
            2.5.29.15\tkeyUsage\tX509v3 Key Usage
            2.5.29.16\tprivateKeyUsagePeriod\tX509v3 Private Key Usage Period
            2.5.29.17\tsubjectAltName\tX509v3 Subject Alternative Name
            2.5.29.18\tissuerAltName\tX509v3 Issuer Alternative Name
            2.5.29.19\tbasicConstraints\tX509v3 Basic Constraints
            2.5.29.20\tcrlNumber\tX509v3 CRL Number
            2.5.29.21\tCRLReason\tX509v3 CRL Reason Code
            2.5.29.23\tholdInstructionCode\tHold Instruction Code
            2.5.29.24\tinvalidityDate\tInvalidity Date
            2.5.29.27\tdeltaCRL\tX509v3 Delta CRL Indicator
            2.5.29.28\tissuingDistributionPoint\tX509v3 Issuing Distribution Point
            2.5.29.29\tcertificateIssuer\tX509v3 Certificate Issuer
            2.5.29.30\tnameConstraints\tX509v3 Name Constraints
            2.5.29.31\tcrlDistributionPoints\tX509v3 CRL Distribution Points
            2.5.29.32\tcertificatePolicies\tX509v3 Certificate Policies
            2.5.29.32.0\tanyPolicy\tX509v3 Any Policy
            2.5.29.33\tpolicyMappings\tX509v3 Policy Mappings
            2.5.29.35\tauthorityKeyIdentifier\tX509v3 Authority Key Identifier
            2.5.29.36\tpolicyConstraints\tX509v3 Policy Constraints
            2.5.29.37\textendedKeyUsage\tX509v3 Extended Key Usage
            2.5.29.37.0\tanyExtendedKeyUsage\tAny Extended Key Usage
            2.5.29.46\tfreshestCRL\tX509v3 Freshest CRL
            2.5.29.54\tinhibitAnyPolicy\tX509v3 Inhibit Any Policy
            2.5.29.55\ttargetInformation\tX509v3 AC Targeting
            2.5.29.56\tnoRevAvail\tX509v3 No Revocation Available
            2.5.29.9\tsubjectDirectoryAttributes\tX509v3 Subject Directory Attributes
            2.5.4\tX509
            2.5.4.10\tO\torganizationName
            2.5.4.100\tdnsName
            2.5.4.11\tOU\torganizationalUnitName
            2.5.4.12\ttitle
            2.5.4.13\tdescription
            2.5.4.14\tsearchGuide
            2.5.4.15\tbusinessCategory
            2.5.4.16\tpostalAddress
            2.5.4.17\tpostalCode
            2.5.4.18\tpostOfficeBox
            2.5.4.19\tphysicalDeliveryOfficeName
            2.5.4.20\ttelephoneNumber
            2.5.4.21\ttelexNumber
            2.5.4.22\tteletexTerminalIdentifier
            2.5.4.23\tfacsimileTelephoneNumber
            2.5.4.24\tx121Address
            2.5.4.25\tinternationaliSDNNumber
            2.5.4.26\tregisteredAddress
            2.5.4.27\tdestinationIndicator
            2.5.4.28\tpreferredDeliveryMethod
            2.5.4.29\tpresentationAddress
            2.5.4.3\tCN\tcommonName
            2.5.4.30\tsupportedApplicationContext
            2.5.4.31\tmember
            2.5.4.32\towner
            2.5.4.33\troleOccupant
            2.5.4.34\tseeAlso
            2.5.4.35\tuserPassword
            2.5.4.36\tuserCertificate
            2.5.4.37\tcACertificate
            2.5.4.38\tauthorityRevocationList
            2.5.4.39\tcertificateRevocationList
            2.5.4.4\tSN\tsurname
            2.5.4.40\tcrossCertificatePair
            2.5.4.41\tname
            2.5.4.42\tGN\tgivenName
            2.5.4.43\tinitials
            2.5.4.44\tgenerationQualifier
            2.5.4.45\tx500UniqueIdentifier
            2.5.4.46\tdnQualifier
            2.5.4.47\tenhancedSearchGuide
            2.5.4.48\tprotocolInformation
            2.5.4.49\tdistinguishedName
            2.5.4.5\tserialNumber
            2.5.4.50\tuniqueMember
            2.5.4.51\thouseIdentifier
            2.5.4.52\tsupportedAlgorithms
            2.5.4.53\tdeltaRevocationList
            2.5.4.54\tdmdName
            2.5.4.6\tC\tcountryName
            2.5.4.65\tpseudonym
            2.5.4.7\tL\tlocalityName
            2.5.4.72\trole
            2.5.4.8\tST\tstateOrProvinceName
            2.5.4.9\tstreet\tstreetAddress
            2.5.4.97\torganizationIdentifier
            2.5.4.98\tc3\tcountryCode3c
            2.5.4.99\tn3\tcountryCode3n
            2.5.8\tX500algorithms\tdirectory services - algorithms
            2.5.8.1.1\tRSA\trsa
            2.5.8.3.100\tRSA-MDC2\tmdc2WithRSA
            2.5.8.3.101\tMDC2\tmdc2
            2.99999.3\tSET.ex3\tSET x509v3 extension 3
            """;

    private ObjectTable() {}
}
