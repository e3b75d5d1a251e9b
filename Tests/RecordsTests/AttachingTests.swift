import Deliberation
import Foundation
import Records
import Testing
import Wording

@Suite struct AttachingTests {
  @Test func `a file is copied beside the session, and another of that name stands beside it`()
    throws
  {
    let folder = Folder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    put(Array("abc".utf8), folder("签到表.jpg"))
    let first = try meeting.takeIn(folder("签到表.jpg"), as: "照片")
    #expect(first.name == "签到表.jpg" && first.bytes == 3)
    #expect(
      first.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try meeting.takeIn(folder("签到表.jpg"), as: "照片") == first)
    put(Array("abcd".utf8), folder("签到表.jpg"))
    let second = try meeting.takeIn(folder("签到表.jpg"), as: "照片")
    #expect(second.name == "签到表(2).jpg")
    #expect(bytes(folder("附件/签到表.jpg")) == Array("abc".utf8))
    #expect(bytes(folder("附件/签到表(2).jpg")) == Array("abcd".utf8))
    try meeting.perform(.attach(file: second, path: nil, kind: nil), at: noon)
  }

  @Test func `a meeting that was held lacks its signed sheet until that is attached`() throws {
    let folder = Folder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    #expect(!meeting.session.gaps.contains(.signedSheetMissing))
    try meeting.perform(.openMeeting(despite: nil), at: noon)
    #expect(meeting.session.gaps.contains(.signedSheetMissing))
    put(Array("abc".utf8), folder("签到表.jpg"))
    for (kind, isMissing) in [("照片", true), ("签字的签到表", false)] {
      try meeting.perform(.attach(file: nil, path: folder("签到表.jpg"), kind: kind), at: noon)
      #expect(meeting.session.gaps.contains(.signedSheetMissing) == isMissing)
    }
    try meeting.perform(.removeAttachment(attachment: "f02", reason: "不清楚"), at: noon)
    #expect(meeting.session.gaps.contains(.signedSheetMissing))
  }

  @Test func `a file that isn't there is refused with its path`() throws {
    let folder = Folder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    #expect(throws: JournalError.self) {
      try meeting.takeIn(folder("没有.jpg"), as: "照片")
    }
  }
}
