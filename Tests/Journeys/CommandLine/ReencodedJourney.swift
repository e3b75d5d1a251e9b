import Foundation
import TestSupport
import Testing

/// Session files that an editor or a version control saved in another encoding or with other ends of
/// lines.
@Suite struct ReencodedJourney {
  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func put(_ bytes: Data, _ path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private func remark(_ text: String) -> String { #"{"remark":{"text":"\#(text)"}}"# + "\n" }

  enum Change: String, CaseIterable {
    case mark, lineEnds, someLineEnds, lastLineEnd, both, utf16LE, utf16BE, blankEnd
    case blankBetween, convertedTwice, returnsOnly, utf16WithoutMark, utf16BEWithoutMark
  }

  /// The text with those lines, counted from 0, ending as Windows ends them.
  private func ending(_ text: String, in isChanged: (Int) -> Bool) -> String {
    text.split(separator: "\n").enumerated().map { $1 + (isChanged($0) ? "\r\n" : "\n") }.joined()
  }

  private func changed(_ bytes: Data, _ change: Change) -> Data {
    let text = String(decoding: bytes, as: UTF8.self)
    let windows = text.replacing("\n", with: "\r\n")
    return switch change {
    case .mark: Data([0xEF, 0xBB, 0xBF]) + bytes
    case .lineEnds: Data(windows.utf8)
    case .someLineEnds: Data(ending(text, in: { $0 % 2 == 1 }).utf8)
    case .lastLineEnd: Data(ending(text, in: { $0 == 2 }).utf8)
    case .both: Data([0xEF, 0xBB, 0xBF]) + Data(windows.utf8)
    case .utf16LE: Data([0xFF, 0xFE]) + windows.data(using: .utf16LittleEndian)!
    case .utf16BE: Data([0xFE, 0xFF]) + text.data(using: .utf16BigEndian)!
    case .blankEnd: bytes + Data("\r\n\n".utf8)
    case .blankBetween: Data(text.replacing("\n", with: "\n\n").utf8)
    case .convertedTwice: Data(text.replacing("\n", with: "\r\r\n").utf8)
    case .returnsOnly: Data(text.replacing("\n", with: "\r").utf8)
    case .utf16WithoutMark: windows.data(using: .utf16LittleEndian)!
    case .utf16BEWithoutMark: text.data(using: .utf16BigEndian)!
    }
  }

  @Test(arguments: Change.allCases) func `a re-encoded file is read, told, and written as it was`(
    change: Change
  ) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一") + remark("二"))
    let clean = try bytes(session)
    try put(changed(clean, change), session)
    let shown = try place.yishi("show", session)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("共2条记录"))
    #expect(shown.errors.contains("内容未变，只是换行或编码改了"), "\(shown.errors)")
    let before = try bytes(session)
    let refused = try place.yishi("apply", session, input: remark("三"))
    #expect(refused.status != 0)
    #expect(refused.errors.contains("内容未变"), "\(refused.errors)")
    #expect(try bytes(session) == before)
    let check = try place.yishi("verify", session)
    #expect(check.status == 1)
    #expect(check.output.contains("内容未变"), "\(check.output)")
    let recovery = try place.yishi("recover", session)
    #expect(recovery.status == 0, "\(recovery.errors)")
    #expect(recovery.output.contains("内容未变"))
    let copy = session.replacing(".yishi", with: "_恢复.yishi")
    #expect(try bytes(copy) == clean)
    #expect(try bytes(session) == before, "the original is kept")
    #expect(try place.yishi("apply", copy, input: remark("三")).status == 0)
    let whole = try place.yishi("show", copy)
    #expect(!whole.output.contains("由损坏文件恢复"))
  }

  @Test func `a damaged file that was re-encoded too is still damaged`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一") + remark("二"))
    let text = String(decoding: try bytes(session), as: UTF8.self)
    try put(Data(text.replacing("一", with: "七").replacing("\n", with: "\r\n").utf8), session)
    let check = try place.yishi("verify", session)
    #expect(check.status == 1)
    #expect(!check.output.contains("内容未变"))
  }
}
