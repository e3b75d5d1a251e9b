import Archives
import Foundation
import Log
import TestSupport
import Testing
import Values

/// What `list` prints of titles.
@Suite struct ListedTitlesTests {
  @Test func `a number in the title of an older file is masked for people and whole in JSON`()
    throws
  {
    let place = try Workplace()
    let day = try #require(Day("2024-05-18"))
    let title = "联系13800138000或110101190001011237修灯"
    _ = try MeetingFile.create(
      in: Archive(place.archive.path),
      header: SessionHeader(
        id: "20240518-1000", date: day, title: title,
        created: Moment(day: day, hour: 14, minute: 0, offset: 480), generator: "yishi tests"),
      body: "居民议事会", clerk: "主持")
    let listed = try place.yishi("list").output
    #expect(listed.contains("联系***或***修灯"), "\(listed)")
    let rows = try place.yishi("list", "--json").output
    let read = try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]]
    #expect(read?.first?["title"] as? String == title)
  }
}
