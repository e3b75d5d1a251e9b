import Deliberation
import Values

extension Procedure {
  /// 居民公约.
  static let covenant = Procedure(
    id: "covenant", title: "居民公约", source: "《城市居民委员会组织法》（2018年修正）第十五条",
    steps: [
      Step(id: "起草", needs: [.paper(["公约草案"])]),
      Step(id: "征求意见", needs: [.voices(1), .voicesAnswered], papers: ["意见汇总表"]),
      Step(
        id: "通过", title: "居民会议讨论通过", body: "居民会议、居民代表会议", rule: "residents-meeting",
        needs: [
          .study(from: Day("2026-01-01")),
          .meeting(.init(decides: .residents, verdict: [.adopted])),
        ],
        papers: ["公约"], back: "征求意见"),
      Step(id: "公布", needs: [.note(.notice)], papers: ["公示"]),
    ])
}
