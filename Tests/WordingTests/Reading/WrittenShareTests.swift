import Deliberation
import Testing
import Wording

/// A share is read exactly as it is written, or refused.
@Suite struct WrittenShareTests {
  @Test func `shares are read as people write them`() throws {
    let written: [(String, Relation, Int, Int)] = [
      ("3/5", .atLeast, 3, 5), ("３／５", .atLeast, 3, 5), ("60%", .atLeast, 60, 100),
      ("６０％", .atLeast, 60, 100), ("66.67%", .atLeast, 6667, 10_000),
      ("五分之三", .atLeast, 3, 5), ("三分之二以上", .atLeast, 2, 3),
      ("超过三分之二", .moreThan, 2, 3), ("过三分之二", .moreThan, 2, 3),
      ("不少于五分之四", .atLeast, 4, 5), ("百分之六十以上", .atLeast, 60, 100),
      ("百分之八十五", .atLeast, 85, 100), ("十分之七", .atLeast, 7, 10),
      ("过半数", .moreThan, 1, 2), ("半数以上", .atLeast, 1, 2), ("超过50%", .moreThan, 1, 2),
      ("二分之一以上", .atLeast, 1, 2), ("> 2/3", .moreThan, 2, 3), ("≥2/3", .atLeast, 2, 3),
      ("全体", .atLeast, 1, 1), ("100%", .atLeast, 1, 1), ("5分之3", .atLeast, 3, 5),
    ]
    for (text, relation, numerator, denominator) in written {
      let share = try WrittenShare.share(text)
      #expect(share.relation == relation, "\(text)")
      #expect(
        share.ratio.numerator == numerator && share.ratio.denominator == denominator, "\(text)")
    }
  }

  @Test func `what is no share, or leaves half open, is refused with a way out`() {
    for text in [
      "", "三", "0", "0%", "7/5", "120%", "六成", "三分之五", "3/0", "超过全体", "超过三分之二以上", "六十",
      "大多数", "1.5/3", "60.%", "-1/2", "3/5/7", "百分之", "60",
    ] {
      #expect(throws: WrittenShare.Mistake.unread(text)) { try WrittenShare.share(text) }
    }
    for text in ["1/2", "50%", "一半", "半数", "二分之一"] {
      #expect(throws: WrittenShare.Mistake.halfOfWhich(text)) { try WrittenShare.share(text) }
    }
    #expect(WrittenShare.Mistake.unread("六成").sentence(.chinese).contains("3/5"))
  }

  @Test func `a share of somebody names whom`() throws {
    let written: [(String, Rule.Base, Relation, Ratio)] = [
      ("到会的过半数", .present, .moreThan, .half),
      ("应到代表的三分之二以上", .expected, .atLeast, .twoThirds),
      ("占全体居民代表的3/4", .expected, .atLeast, .threeQuarters),
      ("实到会人数的半数以上", .present, .atLeast, .half), ("出席人员过半数", .present, .moreThan, .half),
    ]
    for (text, base, relation, ratio) in written {
      let read = try WrittenShare.shareOfBase(text)
      #expect(read.base == base && read.share == .init(relation, ratio), "\(text)")
    }
    #expect(throws: WrittenShare.Mistake.ofWhat("3/5")) { try WrittenShare.shareOfBase("3/5") }
  }

  @Test func `every share of the law's words is read back as it was said`() throws {
    for relation in [Relation.atLeast, .moreThan] {
      for denominator in 2...10 {
        for numerator in 1..<denominator {
          let ratio = try #require(Ratio(numerator, denominator))
          let said = Language.chinese.share(relation, ratio)
          let read = try WrittenShare.share(said)
          #expect(read.relation == relation, "\(said)")
          #expect(
            read.ratio.numerator * denominator == numerator * read.ratio.denominator, "\(said)")
        }
      }
    }
  }
}
