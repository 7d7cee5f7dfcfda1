import Testing

@Suite("Substitution groups")
struct SubstitutionGroupTests {
    @Test("Direct and indirect members can stand in place of the head, in order of definition")
    func transitiveMembers() {
        expect(
            """
            <xs:element name="grandchild" type="t:T" substitutionGroup="t:child"/>
            <xs:element name="head" type="t:T"/>
            <xs:element name="child" type="t:T" substitutionGroup="t:head"/>
            <xs:complexType name="T"/>
            <xs:complexType name="Use">
              <xs:sequence>
                <xs:element ref="t:head"/>
                <xs:element ref="t:child"/>
                <xs:element ref="t:grandchild"/>
              </xs:sequence>
            </xs:complexType>
            """,
            is: """
                element t:grandchild: t:T in place of t:child
                element t:head: t:T (t:head | t:grandchild | t:child)
                element t:child: t:T (t:child | t:grandchild) in place of t:head
                complexType t:T
                complexType t:Use
                  sequence
                    ref t:head: t:T (t:head | t:grandchild | t:child)
                    ref t:child: t:T (t:child | t:grandchild)
                    ref t:grandchild: t:T
                """
        )
    }

    @Test("An abstract head or member can't stand anywhere itself")
    func abstractElements() {
        expect(
            """
            <xs:element name="head" type="xs:anyType" abstract="true"/>
            <xs:element name="middle" type="xs:anyType" abstract="true" substitutionGroup="t:head"/>
            <xs:element name="leaf" type="xs:int" substitutionGroup="t:middle"/>
            <xs:element name="lonely" type="xs:int" abstract="true"/>
            """,
            is: """
                element t:head: xs:anyType abstract (t:leaf)
                element t:middle: xs:anyType abstract (t:leaf) in place of t:head
                element t:leaf: xs:int in place of t:middle
                element t:lonely: xs:int abstract
                """
        )
    }

    @Test("A member without a type has its head's")
    func inheritedType() {
        expect(
            """
            <xs:element name="member" substitutionGroup="t:middle"/>
            <xs:element name="middle" substitutionGroup="t:head"/>
            <xs:element name="head" type="xs:date"/>
            """,
            is: """
                element t:member: xs:date in place of t:middle
                element t:middle: xs:date (t:middle | t:member) in place of t:head
                element t:head: xs:date (t:head | t:member | t:middle)
                """
        )
    }

    @Test("A local element is not the head of the group that a global one of its name has")
    func localElement() {
        expect(
            """
            <xs:element name="head" type="xs:int"/>
            <xs:element name="member" substitutionGroup="t:head"/>
            <xs:complexType name="T">
              <xs:sequence><xs:element name="head" type="xs:int"/></xs:sequence>
            </xs:complexType>
            """,
            is: """
                element t:head: xs:int (t:head | t:member)
                element t:member: xs:int in place of t:head
                complexType t:T
                  sequence
                    t:head: xs:int
                """
        )
    }
}
