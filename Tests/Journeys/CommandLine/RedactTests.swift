import Foundation
import Records
import Testing

/// `yishi redact`: what must not stay in a meeting's files.
@Suite struct RedactTests {
  @Test func `an entry is struck out with its reason, and its numbers stay used`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi(
      "apply", session,
      input: """
        {"addParticipant":{"person":{"name":"居民甲"}}}
        {"addParticipant":{"person":{"name":"居民乙","note":"110101199001011234"}}}

        """)
    for arguments in [
      ["redact", session], ["redact", session, "2"], ["redact", session, "--reason", "误录"],
      ["redact", session, "2", "--reason", "　"],
      ["redact", session, "2", "--reason", "误录", "--telephones"],
    ] {
      #expect(try place.yishi(arguments).status == 64, "\(arguments)")
    }
    let run = try place.yishi("redact", session, "2", "--reason", "含身份证号", "--as", "记录")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("第2条已涂销"))
    #expect(try !String(contentsOfFile: session, encoding: .utf8).contains("110101"))
    #expect(try place.yishi("timeline", session).output.contains("已涂销，原因：含身份证号"))
    #expect(try place.yishi("verify", session).status == 0)
    let next = try place.yishi(
      "apply", session, input: #"{"addParticipant":{"person":{"name":"居民丙"}}}"#)
    #expect(next.output.contains(#""id":"p03""#))
    #expect(try place.yishi("redact", session, "2", "--reason", "再来").status == 1)
    #expect(try place.yishi("redact", session, "9", "--reason", "再来").status == 1)
  }

  @Test func `all telephone numbers of a meeting are deleted at once`() throws {
    let place = try Workplace()
    try place.file("名册.csv", "姓名,身份,电话\n居民甲,居民,000-0001\n")
    let session = try place.newMeeting("植物角", "--roster", "名册.csv")
    let contacts = Contacts.path(beside: session)
    #expect(FileManager.default.fileExists(atPath: contacts))
    let before = try String(contentsOfFile: session, encoding: .utf8)
    #expect(try place.yishi("redact", session, "--telephones").status == 0)
    #expect(!FileManager.default.fileExists(atPath: contacts))
    #expect(try String(contentsOfFile: session, encoding: .utf8) == before)
    #expect(try place.yishi("redact", session, "--telephones").status == 0)
  }
}
