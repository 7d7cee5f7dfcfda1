import Testing
import TestSupport
@Suite struct Probe {
    @Test func probe() throws {
        for d in ["<a/>", "<p:a xmlns:p='u' p:b='1' c='2'><q xmlns='v' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='p:foo'> t &amp; <![CDATA[<x> ]]></q></p:a>",
            "<p:a/>", "<a p:b='1'/>", "<a xmlns:p=''/>", "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a:b:c xmlns:a='u'/>", "<:a/>", "<a:/>", "<a xmlns:a='u'><a:1/></a>", "<a xmlns:xmlns='u'/>", "<a xmlns:xml='u'/>", "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>","<a xmlns:='u'/>", "<xmlns:a/>", "<a xmlns='u'><b xmlns=''><c/></b></a>", "<a xml:lang='x'/>", "<a", "<a xmlns:p='u'><b xmlns:p='v'><p:c/></b><p:c/></a>", "<a b='1' b='2'/>"] {
            do { print(d, "->", try CanonicalXML(d)) } catch { print(d, "-> ERR", error) }
        }
        print(TestCorpus.folder as Any)
    }
}
