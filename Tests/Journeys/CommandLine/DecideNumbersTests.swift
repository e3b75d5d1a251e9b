import TestSupport
import Testing

/// `yishi decide` reads numbers as people type them, and refuses what it can't use.
@Suite struct DecideNumbersTests {
  private let day = ["--date", "2024-05-18"]

  @Test(arguments: [
    ["--rule", "nantang", "--present", "１２", "--for", "７", "--against", "５"],
    [
      "--rule", "civil-code-278-general", "--expected", "12", "--participating", "8", "--for", "5",
      "--area-total", "６９０．６６", "--area-participating", "460.44", "--area-for", "230.23",
    ],
    [
      "--rule", "civil-code-278-general", "--expected", "12", "--participating", "8", "--for", "5",
      "--area-total", "690.660", "--area-participating", "460.44", "--area-for", "230.225",
      "--round-areas",
    ],
    [
      "--rule", "plurality", "--present", "9", "--candidate", "甲＝５", "--candidate", "乙=4",
    ],
    [
      "--rule", "civil-code-278-general", "--expected", "12", "--for", "4", "--delivered", "4",
      "--unreturned", "majority", "--area-total", "1200", "--area-for", "300",
      "--area-delivered", "500",
    ],
  ])
  func `full-width digits are digits and areas are rounded where that is asked`(
    _ arguments: [String]
  ) throws {
    let place = try Workplace()
    let run = try place.yishi(["decide"] + day + arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("通过。") || run.output.contains("当选"))
  }

  /// Options that a rule of another kind would pass over.
  @Test(arguments: [
    ("plurality", ["--candidate", "甲=5", "--candidate", "乙=4"], ["--for", "5"]),
    ("plurality", ["--candidate", "甲=5", "--candidate", "乙=4"], ["--against", "5"]),
    ("owners-committee-election", ["--candidate", "甲=5:50"], ["--area-for", "50"]),
    ("owners-committee-election", ["--candidate", "甲=5:50"], ["--area-against", "50"]),
    ("appraisal", ["--satisfied", "5", "--unaware", "4"], ["--for", "5"]),
    ("appraisal", ["--satisfied", "5", "--unaware", "4"], ["--candidate", "甲=5"]),
    ("nantang", ["--for", "5"], ["--candidate", "甲=5"]),
    ("nantang", ["--for", "5"], ["--seats", "2"]),
    ("nantang", ["--for", "5"], ["--marks", "2"]),
    ("nantang", ["--for", "5"], ["--lot", "3 1 4"]),
    ("nantang", ["--for", "5"], ["--satisfied", "5"]),
    ("plurality", ["--candidate", "甲=5"], ["--satisfied", "5"]),
  ])
  func `an option that a rule asks nothing of is refused by its name`(
    _ rule: String, _ asked: [String], _ unasked: [String]
  ) throws {
    let place = try Workplace()
    let arguments = ["decide", "--rule", rule, "--present", "9"] + day + asked
    #expect(!(try place.yishi(arguments).errors.contains("不用这个数")))
    let run = try place.yishi(arguments + unasked)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("\(unasked[0])：") && run.errors.contains("不用这个数"), "\(run.errors)")
  }

  @Test(arguments: [
    (["--area-total", "53 27"], "--area-total 53 27：不是面积，应写作460.44。"),
    (["--area-total", "53.275"], "--area-total 53.275：面积最多两位小数。"),
    (
      ["--participating", "7", "--unreturned", "majority"],
      "--unreturned：--participating 已经定了参与表决的人数，两者只能给一个。"
    ),
    (
      ["--participating", "7", "--disputed-as", "absent"],
      "--disputed-as：--participating 已经定了参与表决的人数，两者只能给一个。"
    ),
  ])
  func `what can't be used is refused with its place`(
    _ arguments: [String], _ sentence: String
  ) throws {
    let place = try Workplace()
    let run = try place.yishi(
      ["decide", "--rule", "civil-code-278-general", "--expected", "12"] + day + arguments)
    #expect(run.status == 65)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: ["majority", "abstain"])
  func `silence that nobody delivered to is told both ways`(_ policy: String) throws {
    let place = try Workplace()
    let counts = [
      "decide", "--rule", "civil-code-278-special", "--expected", "12", "--for", "5", "--against",
      "0", "--area-total", "690.66", "--area-for", "300", "--unreturned", policy,
    ]
    let run = try place.yishi(counts + day)
    #expect(run.output.contains("数据不全"), "\(run.output)")
    #expect(!run.output.contains("已送达"), "\(run.output)")
    #expect(run.output.contains("没有给出送达登记"))
    let told = try place.yishi(
      counts + ["--delivered", "7", "--area-delivered", "390.66"] + day)
    #expect(!told.output.contains("数据不全"), "\(told.output)")
  }

  @Test func `silence is no consent where everybody must consent`() throws {
    let place = try Workplace()
    let run = try place.yishi(
      ["decide", "--rule", "civil-code-279", "--expected", "4", "--for", "3"] + day
        + ["--unreturned", "majority"])
    #expect(run.status == 65)
    #expect(run.errors.contains("须每一位明确同意"))
  }

  @Test(arguments: [
    "--expected", "--for", "--against", "--abstain", "--invalid", "--disputed", "--issued",
    "--returned", "--delivered", "--from-majority", "--all",
  ])
  func `no count whatever ends the program`(_ option: String) throws {
    let place = try Workplace()
    for number in ["9223372036854775807", "-9223372036854775808"] {
      let run = try place.yishi(
        ["decide", "--rule", "civil-code-278-general", "--unreturned", "majority"] + day
          + ["--from-majority", number, "--for", number, option, number])
      #expect(run.status == 65 || run.status == 64)
    }
  }
}
