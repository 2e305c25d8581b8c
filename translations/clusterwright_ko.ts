<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Absence</name>
    <message>
        <source>Not known: %1</source>
        <translation>알 수 없음: %1</translation>
    </message>
    <message>
        <source>Not known here; its card says what it follows from</source>
        <translation>여기서는 알 수 없습니다. 무엇에서 나오는지는 카드에 있습니다</translation>
    </message>
    <message>
        <source>This state has nothing of the kind</source>
        <translation>이 상태에는 해당하는 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>AdviceText</name>
    <message numerus="yes">
        <source>%Ln micro-batches</source>
        <translation><numerusform>마이크로배치 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>step %1, batch %2</source>
        <translation>스텝 %1, 배치 %2</translation>
    </message>
    <message>
        <source>step %1, %2</source>
        <translation>스텝 %1, %2</translation>
    </message>
    <message>
        <source>step %1, %2 (%3)</source>
        <translation>스텝 %1, %2 (%3)</translation>
    </message>
    <message>
        <source>%1 a token</source>
        <translation>토큰당 %1</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>들어감</translation>
    </message>
    <message>
        <source>about %1; %2</source>
        <translation>약 %1. %2</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>of what was measured</comment>
        <translation>범위 밖</translation>
    </message>
    <message>
        <source>No single change makes this plan faster.</source>
        <translation>한 가지만 바꾸어 더 빨라지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1. Single changes that stay within it:</source>
        <translation>%1. 그 안에 드는 한 가지 변경:</translation>
    </message>
    <message>
        <source>%1. No single change is enough; the search names the fastest plan within it, if there is one.</source>
        <translation>%1. 한 가지 변경으로는 부족합니다. 그 안에서 가장 빠른 계획이 있으면 탐색이 알려 줍니다.</translation>
    </message>
</context>
<context>
    <name>BandwidthPlot</name>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>Scale-up</source>
        <translation>스케일업</translation>
    </message>
    <message>
        <source>PCIe</source>
        <translation>PCIe</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>%1: %2 one way for each GPU</source>
        <translation>%1: GPU마다 단방향 %2</translation>
    </message>
    <message>
        <source>Mean over a training step: %1</source>
        <translation>학습 스텝 평균: %1</translation>
    </message>
    <message>
        <source>No network connects the GPUs yet</source>
        <translation>GPU를 잇는 네트워크가 아직 없습니다</translation>
    </message>
    <message>
        <source>%1 per GPU to the leaf, %2 beyond</source>
        <translation>GPU당 리프까지 %1, 그 위로 %2</translation>
    </message>
    <message>
        <source>Drop a rack with nodes on the floor to see the bandwidth of each tier.</source>
        <translation>노드가 든 랙을 바닥에 놓으면 계층별 대역폭이 보입니다.</translation>
    </message>
    <message>
        <source>Per GPU, one way [%1, log]</source>
        <translation>GPU당 단방향 [%1, 로그]</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Oversubscription %1 · ○ mean load</source>
        <translation>과구독 %1 · ○ 평균 부하</translation>
    </message>
    <message>
        <source>Oversubscription %1</source>
        <translation>과구독 %1</translation>
    </message>
    <message>
        <source>Group links</source>
        <translation>그룹 링크</translation>
    </message>
    <message>
        <source>○ mean load</source>
        <translation>○ 평균 부하</translation>
    </message>
    <message>
        <source>%1 per GPU before anything failed</source>
        <translation>장애 이전에는 GPU당 %1</translation>
    </message>
    <message>
        <source>Parts of the network do not reach each other</source>
        <translation>네트워크의 일부가 서로 닿지 않습니다</translation>
    </message>
    <message>
        <source>%1 per GPU to its neighbours</source>
        <translation>이웃까지 GPU당 %1</translation>
    </message>
    <message>
        <source>%1 per GPU, less on shared links</source>
        <translation>GPU당 %1, 공유 링크에서는 더 적음</translation>
    </message>
    <message>
        <source>%1 between halves · ○ mean load</source>
        <translation>절반 사이 %1 · ○ 평균 부하</translation>
    </message>
    <message>
        <source>%1 between halves</source>
        <translation>절반 사이 %1</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <source>%1 per GPU on average, some have none</source>
        <translation>GPU당 평균 %1, 일부 GPU는 없음</translation>
    </message>
    <message>
        <source>%1 per GPU on average, %2 at least</source>
        <translation>GPU당 평균 %1, 최소 %2</translation>
    </message>
    <message>
        <source>%1, between groups %2</source>
        <translation>%1, 그룹 사이 %2</translation>
    </message>
    <message>
        <source>Ports give %1, %2 groups get %3</source>
        <comment>rate, letters of a kind, rate</comment>
        <translation>포트는 %1, %2 그룹은 %3</translation>
    </message>
    <message>
        <source>Ports give each GPU its full %1</source>
        <translation>포트는 GPU마다 %1를 온전히 냅니다</translation>
    </message>
    <message>
        <source>Ports give each GPU %1</source>
        <translation>포트는 GPU마다 %1를 냅니다</translation>
    </message>
</context>
<context>
    <name>BaselineGhost</name>
    <message>
        <source>Ghost: %1</source>
        <translation>잔상: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation><numerusform>추가 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation><numerusform>삭제 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation><numerusform>이동 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>everything stands where it stood</source>
        <translation>모두 제자리에 있음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation><numerusform>변경 %Ln개</numerusform></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>CAD for AI clusters. Without a verb it opens the window.</source>
        <translation>AI 클러스터를 위한 CAD. 동사 없이 실행하면 창을 엽니다.</translation>
    </message>
    <message>
        <source>Language of the output: ko or en</source>
        <translation>출력 언어: ko 또는 en</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>another figure</source>
        <translation>다른 수치</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>%1 = %2   [%3]</source>
        <translation>%1 = %2   [%3]</translation>
    </message>
    <message>
        <source>  source: %1</source>
        <translation>  출처: %1</translation>
    </message>
    <message>
        <source>  known error: %1</source>
        <translation>  알려진 오차: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s); see: clusterwright check</source>
        <translation><numerusform>발견 %Ln건; clusterwright check로 볼 수 있습니다</numerusform></translation>
    </message>
    <message>
        <source>There is no figure “%1”; clusterwright catalog list figures names them all.</source>
        <translation>“%1” 수치가 없습니다. clusterwright catalog list figures가 모두 보여 줍니다.</translation>
    </message>
    <message>
        <source>All figures of a design, or some</source>
        <translation>설계의 모든 수치, 또는 일부</translation>
    </message>
    <message>
        <source>Design file, or - for standard input</source>
        <translation>설계 파일, 표준 입력은 -</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>JSON으로 출력</translation>
    </message>
    <message>
        <source>Print the explanation tree of one figure</source>
        <translation>한 수치의 설명 트리를 출력</translation>
    </message>
    <message>
        <source>There is no kind “%1”. Kinds: %2</source>
        <translation>“%1” 종류가 없습니다. 종류: %2</translation>
    </message>
    <message>
        <source>The catalog has no entry “%1”.</source>
        <translation>카탈로그에 “%1” 항목이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, no problem found.</source>
        <translation><numerusform>파일 %Ln개를 검사했고 문제가 없습니다.</numerusform></translation>
    </message>
    <message>
        <source>Lists, shows and checks catalog entries</source>
        <translation>카탈로그 항목을 나열, 표시, 검사</translation>
    </message>
    <message>
        <source>Entries of a kind, or of all kinds; “figures” lists figure ids</source>
        <translation>한 종류 또는 모든 종류의 항목; “figures”는 수치 식별자를 나열</translation>
    </message>
    <message>
        <source>One entry with units and sources</source>
        <translation>단위와 출처가 있는 항목 하나</translation>
    </message>
    <message>
        <source>Catalog id, such as dgx-h100</source>
        <translation>카탈로그 식별자, 예: dgx-h100</translation>
    </message>
    <message>
        <source>Lints catalog files: keys, units, sources, references</source>
        <translation>카탈로그 파일 검사: 키, 단위, 출처, 참조</translation>
    </message>
    <message>
        <source>Catalog files</source>
        <translation>카탈로그 파일</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>발견 없음.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Findings by severity; exit status 1 on errors</source>
        <translation>심각도별 발견; 오류가 있으면 종료 상태 1</translation>
    </message>
    <message>
        <source>Sizes a compute fabric from options alone</source>
        <translation>옵션만으로 연산 패브릭의 크기를 정함</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>토폴로지</translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation>노드 수</translation>
    </message>
    <message>
        <source>Network ports of a node</source>
        <translation>노드의 네트워크 포트 수</translation>
    </message>
    <message>
        <source>Ports of a switch</source>
        <translation>스위치의 포트 수</translation>
    </message>
    <message>
        <source>Leaf ports down to up, 1 = none</source>
        <translation>리프 포트 아래:위 비율, 1 = 과구독 없음</translation>
    </message>
    <message>
        <source>Nodes of a scalable unit; 0 = as many as fill a leaf</source>
        <translation>확장 단위의 노드 수; 0 = 리프를 채우는 만큼</translation>
    </message>
    <message>
        <source>Further endpoints, such as fabric managers</source>
        <translation>그 밖의 종단, 예: 패브릭 관리자</translation>
    </message>
    <message>
        <source>Parallel copies of the fabric</source>
        <translation>패브릭의 병렬 사본 수</translation>
    </message>
    <message>
        <source>Rate of a link, such as 400G or 50GB/s</source>
        <translation>링크 속도, 예: 400G 또는 50GB/s</translation>
    </message>
    <message>
        <source>There is no template “%1”; see: clusterwright new --list</source>
        <translation>“%1” 템플릿이 없습니다. clusterwright new --list를 보세요</translation>
    </message>
    <message>
        <source>Say where to write with -o FILE (or - for standard output).</source>
        <translation>-o FILE로 쓸 곳을 지정하세요(표준 출력은 -).</translation>
    </message>
    <message>
        <source>A design from a template</source>
        <translation>템플릿으로 만든 설계</translation>
    </message>
    <message>
        <source>Which template</source>
        <translation>어느 템플릿</translation>
    </message>
    <message>
        <source>How many GPUs</source>
        <translation>GPU 수</translation>
    </message>
    <message>
        <source>Another node, by catalog id</source>
        <translation>다른 노드, 카탈로그 식별자</translation>
    </message>
    <message>
        <source>Another GPU in the nodes, by catalog id</source>
        <translation>노드의 다른 GPU, 카탈로그 식별자</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>쓸 파일</translation>
    </message>
    <message>
        <source>List the templates</source>
        <translation>템플릿 나열</translation>
    </message>
    <message>
        <source>The size must be WIDTHxHEIGHT, each from 64 to 16384: %1</source>
        <translation>크기는 너비x높이이고 각각 64 ~ 16384여야 합니다: %1</translation>
    </message>
    <message>
        <source>A drawing of the design</source>
        <translation>설계 도면</translation>
    </message>
    <message>
        <source>Picture to write: .svg, .png or .pdf</source>
        <translation>쓸 그림: .svg, .png 또는 .pdf</translation>
    </message>
    <message>
        <source>What to draw</source>
        <translation>그릴 것</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>색의 뜻</translation>
    </message>
    <message>
        <source>Pixels, such as 1920x1080</source>
        <translation>픽셀, 예: 1920x1080</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>The PDF report</source>
        <translation>PDF 보고서</translation>
    </message>
    <message>
        <source>PDF to write</source>
        <translation>쓸 PDF</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>용지 크기</translation>
    </message>
    <message>
        <source>Customer's name on the cover</source>
        <translation>표지의 고객 이름</translation>
    </message>
    <message>
        <source>PNG or SVG for the cover</source>
        <translation>표지에 넣을 PNG 또는 SVG</translation>
    </message>
    <message>
        <source>Date to print, such as 2026-11-21</source>
        <translation>인쇄할 날짜, 예: 2026-11-21</translation>
    </message>
    <message>
        <source>%1: n = %2, from %3 to %4</source>
        <translation>%1: n = %2, %3부터 %4까지</translation>
    </message>
    <message>
        <source>×%1 a year [%2 – %3, 90 %]</source>
        <translation>연 ×%1 [%2 – %3, 90 %]</translation>
    </message>
    <message>
        <source>slope %1 orders of magnitude a year, R² %2</source>
        <translation>기울기 연 %1 자릿수, R² %2</translation>
    </message>
    <message>
        <source>doubles every %1 years</source>
        <translation>%1년마다 두 배</translation>
    </message>
    <message>
        <source>Growth of a series: compute, hardware, or a table of yours</source>
        <translation>시계열의 성장: 연산, 하드웨어, 또는 직접 만든 표</translation>
    </message>
    <message>
        <source>Table with decimal_year or date, and value; - for standard input</source>
        <translation>decimal_year 또는 date와 value가 있는 표; 표준 입력은 -</translation>
    </message>
    <message>
        <source>A series that ships with the program</source>
        <translation>프로그램에 들어 있는 시계열</translation>
    </message>
    <message>
        <source>List the series that ship</source>
        <translation>들어 있는 시계열 나열</translation>
    </message>
    <message>
        <source>Something required is missing: %1</source>
        <translation>필요한 것이 빠졌습니다: %1</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>여기에 없는 것입니다: %1</translation>
    </message>
    <message>
        <source>A value cannot be used: %1</source>
        <translation>쓸 수 없는 값입니다: %1</translation>
    </message>
    <message>
        <source>An option has too few or too many values: %1</source>
        <translation>옵션에 준 값의 개수가 맞지 않습니다: %1</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>사용법</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>“%1” 명령은 없습니다.</translation>
    </message>
    <message>
        <source>See: clusterwright --help</source>
        <translation>도움말: clusterwright --help</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>이 도움말을 보이고 끝냅니다</translation>
    </message>
    <message>
        <source>The rate of a link must be above zero: %1</source>
        <translation>링크 속도는 0보다 커야 합니다: %1</translation>
    </message>
    <message>
        <source>Links that share an optical module: 2 for twin-port NDR</source>
        <translation>광 모듈 하나를 함께 쓰는 링크 수. 트윈 포트 NDR은 2</translation>
    </message>
    <message>
        <source>Say which template with --template NAME; see: clusterwright new --list</source>
        <translation>--template NAME으로 템플릿을 정해 주세요. 목록: clusterwright new --list</translation>
    </message>
    <message>
        <source>A blank design has no nodes: leave out --gpus, --node and --accelerator.</source>
        <translation>빈 설계에는 노드가 없습니다. --gpus, --node, --accelerator를 빼 주세요.</translation>
    </message>
    <message>
        <source>%1 is not a date such as 2026-11-21</source>
        <translation>%1은(는) 2026-11-21과 같은 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>The standard output could not be written.</source>
        <translation>표준 출력에 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>The figure “%1” does not apply to this design.</source>
        <translation>“%1” 수치는 이 설계에 해당하지 않습니다.</translation>
    </message>
    <message>
        <source>A PDF is written to a file, not to standard output</source>
        <translation>PDF는 표준 출력이 아니라 파일에 씁니다</translation>
    </message>
    <message>
        <source>source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>median %</source>
        <translation>중앙값 %</translation>
    </message>
    <message>
        <source>mean %</source>
        <translation>평균 %</translation>
    </message>
    <message>
        <source>p90 %</source>
        <translation>p90 %</translation>
    </message>
    <message>
        <source>bias %</source>
        <translation>편향 %</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Predicts every row of a table of published measurements</source>
        <translation>공개된 측정표의 모든 행을 예측합니다</translation>
    </message>
    <message>
        <source>Table of cases (CSV)</source>
        <translation>사례 표(CSV)</translation>
    </message>
    <message>
        <source>What the table is about</source>
        <translation>표의 분야</translation>
    </message>
    <message>
        <source>Table with the predictions to write</source>
        <translation>예측을 적어 넣을 표</translation>
    </message>
    <message>
        <source>Node, by catalog id</source>
        <translation>노드의 카탈로그 ID</translation>
    </message>
    <message>
        <source>GPU, by catalog id; alone, in a node that has it</source>
        <translation>GPU의 카탈로그 ID. 단독으로 쓰면 이 GPU를 가진 노드로 계산</translation>
    </message>
    <message>
        <source>Sequences a step, all GPUs</source>
        <translation>한 스텝의 시퀀스 수 (전체 GPU)</translation>
    </message>
    <message>
        <source>Tokens of a sequence</source>
        <translation>시퀀스의 토큰 수</translation>
    </message>
    <message>
        <source>Precision of the products</source>
        <translation>행렬 곱의 정밀도</translation>
    </message>
    <message>
        <source>Training software whose measured steps count</source>
        <translation>기준으로 삼을 학습 소프트웨어 (실측 스텝)</translation>
    </message>
    <message>
        <source>Tensor parallel degree</source>
        <translation>텐서 병렬 수</translation>
    </message>
    <message>
        <source>Pipeline stages</source>
        <translation>파이프라인 스테이지 수</translation>
    </message>
    <message>
        <source>Interleaved parts of a stage</source>
        <translation>한 스테이지를 인터리브로 나눈 수</translation>
    </message>
    <message>
        <source>Data parallel degree; left out, what the others leave</source>
        <translation>데이터 병렬 수. 생략하면 나머지에서 계산</translation>
    </message>
    <message>
        <source>Context parallel degree</source>
        <translation>컨텍스트 병렬 수</translation>
    </message>
    <message>
        <source>Expert parallel degree</source>
        <translation>전문가 병렬 수</translation>
    </message>
    <message>
        <source>ZeRO level, 0 to 3</source>
        <translation>ZeRO 단계, 0~3</translation>
    </message>
    <message>
        <source>Split norms and residuals as well; on unless said otherwise</source>
        <translation>정규화와 잔차도 나눔. 따로 끄지 않으면 켜짐</translation>
    </message>
    <message>
        <source>What the backward pass computes again</source>
        <translation>역전파에서 다시 계산할 범위</translation>
    </message>
    <message>
        <source>Sequences of a micro-batch</source>
        <translation>마이크로배치의 시퀀스 수</translation>
    </message>
    <message>
        <source>%1 candidates, %2 evaluated, %3 ruled out by a bound</source>
        <translation>후보 %1개, 계산 %2개, 경계로 제외 %3개</translation>
    </message>
    <message>
        <source>No plan divides the model, the batch and the GPUs.</source>
        <translation>모델, 배치, GPU를 나눌 수 있는 계획이 없습니다.</translation>
    </message>
    <message>
        <source>Parallel plans of a training job, ranked</source>
        <translation>학습 작업의 병렬화 계획을 순위대로 제시</translation>
    </message>
    <message>
        <source>How many plans to list</source>
        <translation>나열할 계획 수</translation>
    </message>
    <message>
        <source>What the best plan has least of</source>
        <translation>최적 계획에서 최소화할 값</translation>
    </message>
    <message>
        <source>Memory a plan may hold on a GPU, such as 76GB</source>
        <translation>계획이 GPU당 쓸 수 있는 메모리 (예: 76GB)</translation>
    </message>
    <message>
        <source>Let tensor parallel leave the scale-up domain</source>
        <translation>텐서 병렬이 스케일업 도메인을 벗어나는 것을 허용</translation>
    </message>
    <message>
        <source>Let pipeline stages differ by a layer</source>
        <translation>파이프라인 스테이지의 레이어 수가 하나씩 달라도 되게 함</translation>
    </message>
    <message>
        <source>Evaluate every candidate, for comparison</source>
        <translation>비교용으로 모든 후보를 계산</translation>
    </message>
    <message>
        <source>Print a table with commas</source>
        <translation>쉼표로 구분한 표로 출력</translation>
    </message>
    <message>
        <source>Step time, MFU and memory of one training plan from options alone</source>
        <translation>옵션만으로 학습 계획 하나의 스텝 시간, MFU, 메모리를 구합니다</translation>
    </message>
    <message>
        <source>Tokens of the whole training</source>
        <translation>전체 학습의 토큰 수</translation>
    </message>
    <message>
        <source>The catalog has no language model “%1”; see: clusterwright catalog list languageModels</source>
        <translation>카탈로그에 언어 모델 “%1”이(가) 없습니다. 참고: clusterwright catalog list languageModels</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>폴더 %1을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The model %1 is written to %2.</source>
        <translation>모델 %1을(를) %2에 썼습니다.</translation>
    </message>
    <message>
        <source>Other tools' files: a model's config.json, or launch arguments into a design</source>
        <translation>다른 도구의 파일: 모델의 config.json, 또는 실행 인자를 설계로</translation>
    </message>
    <message>
        <source>hf, megatron, torchtitan or deepspeed</source>
        <translation>hf, megatron, torchtitan 또는 deepspeed</translation>
    </message>
    <message>
        <source>File to read, or - for standard input</source>
        <translation>읽을 파일, 표준 입력은 -</translation>
    </message>
    <message>
        <source>File to write; a model without it goes to your own catalog folder</source>
        <translation>쓸 파일. 모델은 생략하면 사용자 카탈로그 폴더에 저장됩니다</translation>
    </message>
    <message>
        <source>Name of the imported model</source>
        <translation>가져온 모델의 이름</translation>
    </message>
    <message>
        <source>Design that takes the plan; without it a blank one</source>
        <translation>계획을 받을 설계. 생략하면 빈 설계</translation>
    </message>
    <message>
        <source>Language model that the plan trains, by catalog id</source>
        <translation>계획이 학습할 언어 모델의 카탈로그 id</translation>
    </message>
    <message>
        <source>How many GPUs the plan runs on, where the text does not say</source>
        <translation>텍스트에 없을 때 계획이 실행될 GPU 수</translation>
    </message>
    <message>
        <source>File to write, or - for standard output</source>
        <translation>쓸 파일, 표준 출력은 -</translation>
    </message>
    <message>
        <source>Language model: a catalog id, or a config.json of Hugging Face</source>
        <translation>언어 모델: 카탈로그 ID 또는 Hugging Face의 config.json</translation>
    </message>
    <message>
        <source>No number of these GPUs trains %1 within %2 at this global batch.</source>
        <translation>이 전역 배치에서는 이 GPU를 아무리 늘려도 %2 안에 %1을(를) 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 GPUs at least: %2</source>
        <translation>최소 GPU %1개: %2</translation>
    </message>
    <message>
        <source>How many GPUs train that many tokens within these days?</source>
        <translation>이 기간(일) 안에 그만큼의 토큰을 학습하려면 GPU가 몇 개 필요한가?</translation>
    </message>
    <message>
        <source>Optimizer, for its memory</source>
        <translation>옵티마이저(메모리 계산용)</translation>
    </message>
    <message>
        <source>Train adapters of this rank only</source>
        <translation>이 랭크의 어댑터만 학습</translation>
    </message>
    <message>
        <source>Likewise, over weights kept in 4 bits</source>
        <translation>위와 같되 가중치를 4비트로 보관</translation>
    </message>
    <message>
        <source>No plan fits.</source>
        <translation>들어맞는 계획이 없습니다.</translation>
    </message>
    <message>
        <source>No plan fits the limit of %1 on a GPU. The leanest holds %2, %3 too much:</source>
        <translation>GPU당 한도 %1에 들어맞는 계획이 없습니다. 가장 적게 쓰는 계획은 %2로, %3 초과합니다:</translation>
    </message>
    <message>
        <source>To search such plans all the same, say --tp-beyond-domain.</source>
        <translation>그래도 이런 계획을 찾으려면 --tp-beyond-domain을 쓰십시오.</translation>
    </message>
    <message>
        <source>Routers or leaves of a group; 0 = balanced</source>
        <translation>그룹의 라우터 또는 리프 수(0 = 균형 설계)</translation>
    </message>
    <message>
        <source>Node ports of a router or leaf; 0 = balanced</source>
        <translation>라우터 또는 리프의 노드 포트 수(0 = 균형 설계)</translation>
    </message>
    <message>
        <source>Links between each two groups; 0 = as many as the ports allow</source>
        <translation>두 그룹 사이의 링크 수(0 = 포트가 허용하는 만큼)</translation>
    </message>
    <message>
        <source>Dimensions of a torus</source>
        <translation>토러스의 차원 수</translation>
    </message>
    <message>
        <source>How a way is chosen among equally short ones</source>
        <translation>길이가 같은 경로 가운데 고르는 방식</translation>
    </message>
    <message>
        <source>The training plan as another tool's arguments, or the network as a graph</source>
        <translation>학습 계획을 다른 도구의 인자로, 또는 네트워크를 그래프로 내보냅니다</translation>
    </message>
    <message>
        <source>megatron, torchtitan or deepspeed; dot or graphml for the network</source>
        <translation>megatron, torchtitan, deepspeed, 또는 네트워크는 dot이나 graphml</translation>
    </message>
    <message>
        <source>This view has no such overlay: %1</source>
        <translation>이 보기에는 그런 오버레이가 없습니다: %1</translation>
    </message>
    <message>
        <source>Only this figure, or all of one kind, as fabric.*; may be repeated</source>
        <translation>이 수치만, 또는 fabric.*처럼 한 종류 모두 출력(여러 번 쓸 수 있음)</translation>
    </message>
    <message>
        <source>  binding link: %1</source>
        <translation>  병목 링크: %1</translation>
    </message>
    <message>
        <source>The rate of a link needs a unit, such as 400G or 50GB/s: %1</source>
        <translation>링크 속도에는 400G나 50GB/s처럼 단위가 있어야 합니다: %1</translation>
    </message>
    <message>
        <source>A fabric of kind %1 has no use for %2</source>
        <translation>%1 종류의 패브릭에는 %2 옵션이 쓰이지 않습니다</translation>
    </message>
    <message>
        <source>Row of racks to draw, from 1; 0 = all of them</source>
        <translation>그릴 랙 열, 1부터; 0 = 전체</translation>
    </message>
    <message>
        <source>Side of the racks</source>
        <translation>랙의 면</translation>
    </message>
    <message>
        <source>accepted: %1 (%2)</source>
        <translation>수용함: %1 (%2)</translation>
    </message>
    <message>
        <source>This kept state of the design instead of the present one</source>
        <translation>현재 안 대신 설계에 보관된 이 대안</translation>
    </message>
    <message>
        <source>This design keeps no other state.</source>
        <translation>이 설계에는 보관된 대안이 없습니다.</translation>
    </message>
    <message>
        <source>There is no option “%1”; the design keeps: %2</source>
        <translation>대안 “%1”이(가) 없습니다. 보관된 대안: %2</translation>
    </message>
    <message>
        <source>This design keeps no other state; name a second file to compare it with.</source>
        <translation>이 설계에는 보관된 대안이 없습니다. 비교할 두 번째 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>* %1</source>
        <comment>the best value of its row</comment>
        <translation>* %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value and difference</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (기준안)</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <comment>an option, the baseline</comment>
        <translation>%2 대비 %1</translation>
    </message>
    <message>
        <source>The two states are the same.</source>
        <translation>두 안이 같습니다.</translation>
    </message>
    <message>
        <source>The kept states of a design side by side, or two designs</source>
        <translation>설계에 보관된 대안들 또는 두 설계를 나란히 비교</translation>
    </message>
    <message>
        <source>A second design, compared with the first</source>
        <translation>첫 번째 설계와 비교할 두 번째 설계</translation>
    </message>
    <message>
        <source>Only the figures that differ</source>
        <translation>차이가 나는 지표만</translation>
    </message>
    <message>
        <source>Only these racks, by their ids in the file: 12,15</source>
        <translation>그릴 랙만, 파일의 id로: 12,15</translation>
    </message>
    <message>
        <source>  not known: %1</source>
        <translation>  알 수 없음: %1</translation>
    </message>
    <message>
        <source>Metric units, or feet, pounds and °F</source>
        <translation>미터법, 또는 피트·파운드·°F</translation>
    </message>
    <message>
        <source>Another money than dollars, at the rate of a day: KRW=1391.5@2026-11-23</source>
        <translation>달러 대신 쓸 통화와 그날의 환율: KRW=1391.5@2026-11-23</translation>
    </message>
    <message>
        <source>“%1” is no money at a rate, such as KRW=1391.5@2026-11-23</source>
        <translation>“%1”은(는) KRW=1391.5@2026-11-23처럼 환율을 적은 통화가 아닙니다</translation>
    </message>
    <message>
        <source>Leave out the list of the worst links of the network</source>
        <translation>네트워크의 가장 붐비는 링크 목록 빼기</translation>
    </message>
    <message>
        <source>%1 goes with --view %2 only</source>
        <translation>%1 옵션은 --view %2 에만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Go on where the catalog lacks parts of the design; what they block is a finding</source>
        <translation>부품 목록에 없는 부품이 있어도 계속하고, 그 때문에 알 수 없는 것은 진단으로 알립니다</translation>
    </message>
    <message>
        <source>Give a design file, --csv, or at least one measured share.</source>
        <translation>설계 파일이나 --csv, 또는 측정한 비율을 하나 이상 주십시오.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용률</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>By the lecture's rule, as predicted: %1</source>
        <translation>강의의 규칙, 예측값: %1</translation>
    </message>
    <message>
        <source>By the lecture's rule, as measured: %1</source>
        <translation>강의의 규칙, 측정값: %1</translation>
    </message>
    <message>
        <source>One step more of each: useful tokens a second, cost a year, power</source>
        <translation>자원을 한 단계씩 늘리면: 초당 유효 토큰, 연간 비용, 전력</translation>
    </message>
    <message>
        <source>Which resource binds, as predicted and as measured</source>
        <translation>예측과 측정으로 본 병목 자원</translation>
    </message>
    <message>
        <source>Numbers of DCGM, node exporter, vLLM or a table: CSV or Prometheus text</source>
        <translation>DCGM, node exporter, vLLM 또는 표의 수치: CSV 또는 Prometheus 텍스트</translation>
    </message>
    <message>
        <source>What one network port carries, where the numbers do not say</source>
        <translation>수치에 없을 때 네트워크 포트 하나의 전송률</translation>
    </message>
    <message>
        <source>Measured share of “%1” in per cent</source>
        <translation>“%1”의 측정 사용률(%)</translation>
    </message>
    <message>
        <source>What one step more of each resource would bring, and cost</source>
        <translation>자원을 한 단계씩 늘릴 때의 이득과 비용</translation>
    </message>
    <message>
        <source>accelerators, servers, switches, …, prices, or figures</source>
        <translation>accelerators, servers, switches, …, prices 또는 figures</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New</source>
        <translation>새 설계(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Find a part</source>
        <translation>부품 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Parts and commands…</source>
        <translation>부품과 명령(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Report as PDF…</source>
        <translation>PDF 보고서(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>시작 페이지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>배치 되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Clusterwright</source>
        <translation>Clusterwright 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Floor</source>
        <translation>평면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Trends</source>
        <translation>추세(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Laboratory</source>
        <translation>실험실(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>네트워크(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Auto-wire…</source>
        <translation>자동 배선(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the network as &amp;DOT (Graphviz)…</source>
        <translation>네트워크를 DOT(Graphviz)로 내보내기(&amp;D)…</translation>
    </message>
    <message>
        <source>Export the network as &amp;GraphML…</source>
        <translation>네트워크를 GraphML로 내보내기(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Placement of ranks</source>
        <translation>랭크 배치(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rack</source>
        <translation>랙(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Baseline as ghost</source>
        <translation>기준안을 잔상으로(&amp;B)</translation>
    </message>
    <message>
        <source>Pre&amp;sent</source>
        <translation>발표(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep as option</source>
        <translation>대안으로 보관(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Picture of this view…</source>
        <translation>이 화면의 그림(&amp;P)…</translation>
    </message>
    <message>
        <source>Select by &amp;query…</source>
        <translation>조건으로 선택(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>선택 반전(&amp;I)</translation>
    </message>
    <message>
        <source>Save as a &amp;template…</source>
        <translation>템플릿으로 저장(&amp;T)…</translation>
    </message>
    <message>
        <source>Copy a &amp;picture of the view</source>
        <translation>보이는 화면을 그림으로 복사(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>Open in a new window…</source>
        <translation>새 창에서 열기…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>창 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help on this</source>
        <translation>이것의 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Help: all &amp;pages</source>
        <translation>도움말 전체(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>이것은 무엇입니까?(&amp;W)</translation>
    </message>
    <message>
        <source>A &amp;tour in five steps</source>
        <translation>다섯 단계 둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>단축키(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Go to the findings</source>
        <translation>진단으로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the pr&amp;operties</source>
        <translation>속성으로 이동(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the out&amp;line</source>
        <translation>구성 트리로 이동(&amp;L)</translation>
    </message>
    <message>
        <source>Go to the fig&amp;ures</source>
        <translation>수치로 이동(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>현장(&amp;S)</translation>
    </message>
    <message>
        <source>What &amp;binds…</source>
        <translation>병목 진단(&amp;B)…</translation>
    </message>
    <message>
        <source>Air or &amp;liquid cooling…</source>
        <translation>공랭 또는 수랭(&amp;L)…</translation>
    </message>
    <message>
        <source>What the &amp;lectures say</source>
        <translation>강의에서 말하는 것(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Price book…</source>
        <translation>가격표(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share [%]</source>
        <translation>비율 [%]</translation>
    </message>
    <message>
        <source>The cost is not known yet</source>
        <translation>비용을 아직 알 수 없음</translation>
    </message>
    <message>
        <source>Findings say which prices are missing.</source>
        <translation>어떤 가격이 없는지는 점검 결과에 있습니다.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Cables, optics</source>
        <translation>케이블, 광모듈</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Racks, room</source>
        <translation>랙, 설비</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>예비 부품</translation>
    </message>
    <message>
        <source>Building, plant</source>
        <translation>건물, 설비</translation>
    </message>
    <message>
        <source>%1 to buy</source>
        <translation>구매 비용 %1</translation>
    </message>
    <message>
        <source>Capital by class</source>
        <translation>종류별 자본</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>장비</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>임차료</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>전기</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>유지 보수</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>인력</translation>
    </message>
    <message>
        <source>%1 a useful GPU-hour</source>
        <translation>유효 GPU 시간당 %1</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>연간 %1</translation>
    </message>
    <message>
        <source>Of %1 together</source>
        <translation>합계 %1 중</translation>
    </message>
    <message>
        <source>No cloud price of this GPU is known</source>
        <translation>이 GPU의 클라우드 가격을 모름</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>이 설계</translation>
    </message>
    <message>
        <source>cloud, on demand</source>
        <translation>클라우드, 온디맨드</translation>
    </message>
    <message>
        <source>GPU hours in use [%]</source>
        <translation>GPU 시간 사용률 [%]</translation>
    </message>
    <message>
        <source>GPU-hour [USD]</source>
        <translation>GPU 시간 [USD]</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>break-even %1</source>
        <translation>손익분기 %1</translation>
    </message>
    <message>
        <source>Cheaper than the cloud from %1 use</source>
        <translation>사용률 %1부터 클라우드보다 쌈</translation>
    </message>
    <message>
        <source>The cloud is cheaper at any use</source>
        <translation>어떤 사용률에서도 클라우드가 쌈</translation>
    </message>
    <message>
        <source>One GPU-hour by use; cloud at %1</source>
        <translation>사용률에 따른 GPU 시간; 클라우드 %1</translation>
    </message>
    <message>
        <source>Choose a cloud or type a quote under Cost in the properties.</source>
        <translation>속성의 비용에서 클라우드를 고르거나 견적을 적으십시오.</translation>
    </message>
    <message>
        <source>cloud, bound</source>
        <translation>클라우드, 약정</translation>
    </message>
    <message>
        <source>This design costs %1 of the cloud</source>
        <translation>이 설계는 클라우드의 %1 비용</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>%1: the share of “%2” is missing.</source>
        <translation>%1: “%2”의 사용률이 없습니다.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>GPUs wait, and neither storage nor the network is full. The rule then blames the processors, which are not modelled here.</source>
        <translation>GPU가 기다리는데 스토리지도 네트워크도 가득 차지 않았습니다. 이때 규칙은 CPU를 원인으로 보지만, CPU는 여기서 모델링하지 않습니다.</translation>
    </message>
    <message>
        <source>By the model, GPUs wait longest for: %1 (%2 of a step).</source>
        <translation>모델에 따르면 GPU가 가장 오래 기다리는 것: %1 (스텝의 %2).</translation>
    </message>
</context>
<context>
    <name>Drag</name>
    <message>
        <source>It would fit in the green frame</source>
        <translation>녹색 테두리 자리에는 놓을 수 있습니다</translation>
    </message>
    <message>
        <source>Drop it on a rack</source>
        <translation>랙 위에 놓으세요</translation>
    </message>
    <message>
        <source>%1 belongs to a rack, not on the floor</source>
        <translation>%1은(는) 바닥이 아니라 랙에 속합니다</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 놓기</translation>
    </message>
    <message>
        <source>Type a number for several · Alt: no snapping · Esc: cancel</source>
        <translation>숫자 입력: 여러 개 · Alt: 스냅 끔 · Esc: 취소</translation>
    </message>
    <message>
        <source>%1 into %2 at U%3</source>
        <translation>%1 → %2 U%3</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Replace the GPUs of %1 with %2</source>
        <translation>%1의 GPU를 %2(으)로 교체</translation>
    </message>
    <message>
        <source>rack of %1</source>
        <translation>%1 랙</translation>
    </message>
    <message>
        <source>Drop it on a rack or node to replace its GPUs</source>
        <translation>GPU를 바꾸려면 랙이나 노드 위에 놓으세요</translation>
    </message>
    <message>
        <source>Select a rack first</source>
        <translation>먼저 랙을 선택하세요</translation>
    </message>
    <message>
        <source>PDUs of %1: %2</source>
        <translation>%1의 PDU: %2</translation>
    </message>
    <message>
        <source>Some of them would land beside the racks shown</source>
        <translation>일부가 보이는 랙 밖에 놓이게 됩니다</translation>
    </message>
    <message>
        <source>U%1</source>
        <translation>U%1</translation>
    </message>
    <message>
        <source>There is no rack on that side</source>
        <translation>그쪽에는 랙이 없습니다</translation>
    </message>
    <message>
        <source>Replace %1 with %2</source>
        <translation>%1을(를) %2(으)로 교체</translation>
    </message>
    <message>
        <source>Replace the GPUs of all selected nodes with %1</source>
        <translation>선택한 모든 노드의 GPU를 %1(으)로 교체</translation>
    </message>
    <message>
        <source>%1 stands on the floor: drop it in the floor view</source>
        <translation>%1은(는) 바닥에 놓입니다: 평면 화면에 놓으세요</translation>
    </message>
    <message>
        <source>%1 of %2 have room here</source>
        <translation>여기에는 %2개 가운데 %1개만 들어갑니다</translation>
    </message>
    <message>
        <source>This block is no longer in the folder</source>
        <translation>이 블록은 더 이상 폴더에 없습니다</translation>
    </message>
    <message>
        <source>Replace %1 with %2; name and cables stay</source>
        <translation>%1을(를) %2(으)로 교체, 이름과 케이블은 그대로</translation>
    </message>
</context>
<context>
    <name>EfficiencyPlot</name>
    <message>
        <source>No PUE is known yet</source>
        <translation>PUE를 아직 알 수 없음</translation>
    </message>
    <message>
        <source>Choose a cooling system; for the weather's part also a climate and a plant.</source>
        <translation>냉각 방식을 고르십시오. 날씨에 따른 값은 기후와 설비도 필요합니다.</translation>
    </message>
    <message>
        <source>Beside IT [% of IT power]</source>
        <translation>IT 외 [IT 전력의 %]</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>fans</source>
        <translation>팬</translation>
    </message>
    <message>
        <source>pumps</source>
        <translation>펌프</translation>
    </message>
    <message>
        <source>chillers</source>
        <translation>냉동기</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>방열</translation>
    </message>
    <message>
        <source>lighting</source>
        <translation>조명</translation>
    </message>
    <message>
        <source>published, all</source>
        <translation>공개값, 전체</translation>
    </message>
    <message>
        <source>Published median</source>
        <translation>공개 중앙값</translation>
    </message>
    <message>
        <source>In this weather</source>
        <translation>이 날씨에서</translation>
    </message>
    <message>
        <source>PUE %1 in this weather, %2 published</source>
        <translation>이 날씨에서 PUE %1, 공개값 %2</translation>
    </message>
    <message>
        <source>PUE %1, published</source>
        <translation>PUE %1, 공개값</translation>
    </message>
    <message>
        <source>Yearly, by the published distribution</source>
        <translation>연간, 공개 분포</translation>
    </message>
    <message>
        <source>Published sites lie between %1 and %2</source>
        <translation>공개된 현장은 %1–%2</translation>
    </message>
    <message>
        <source>Between %1 and %2; choose climate and plant for the weather's part</source>
        <translation>%1–%2; 날씨에 따른 값은 기후와 설비를 고르십시오</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>all of rack %1</source>
        <translation>랙 %1 전체</translation>
    </message>
    <message>
        <source>GPU %1 of %2</source>
        <translation>%2의 GPU %1</translation>
    </message>
    <message>
        <source>network port %1 of %2</source>
        <translation>%2의 네트워크 포트 %1</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>노드 %1</translation>
    </message>
    <message>
        <source>the cable %1 – %2</source>
        <translation>%1 – %2 케이블</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cables %1 – %2</source>
        <translation><numerusform>%1 – %2 케이블 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>power of rack %1 (all devices)</source>
        <translation>랙 %1의 전원(장비 전체)</translation>
    </message>
    <message>
        <source>cooling of rack %1 (all devices)</source>
        <translation>랙 %1의 냉각(장비 전체)</translation>
    </message>
</context>
<context>
    <name>FigureDifferences</name>
    <message>
        <source>other basis</source>
        <translation>기준 다름</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>시설 전력</translation>
    </message>
    <message>
        <source>Bisection</source>
        <translation>이분 대역폭</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Dense bf16 peak</source>
        <translation>밀집 bf16 최대 연산</translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation>최대 배치</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Dense bf16 peak</source>
        <translation>밀집 bf16 최대 연산</translation>
    </message>
    <message>
        <source>Node power, rated</source>
        <translation>노드 정격 전력</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>GPU당 메모리</translation>
    </message>
    <message>
        <source>Facility power, expected</source>
        <translation>시설 예상 전력</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>GPU · node</source>
        <translation>GPU · 노드</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>bisection</source>
        <translation>이분 대역폭</translation>
    </message>
    <message>
        <source>oversubscription</source>
        <translation>과구독</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>cables</source>
        <translation>케이블</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>GPUs in the plan</source>
        <translation>계획의 GPU</translation>
    </message>
    <message>
        <source>pipeline bubble</source>
        <translation>파이프라인 버블</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>fullest GPU</source>
        <translation>가장 찬 GPU</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>nodes, expected</source>
        <translation>노드 예상</translation>
    </message>
    <message>
        <source>facility, rated</source>
        <translation>시설 정격</translation>
    </message>
    <message>
        <source>fullest rack</source>
        <translation>가장 찬 랙</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>heat to liquid</source>
        <translation>액체로 가는 열</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>서빙</translation>
    </message>
    <message>
        <source>largest batch</source>
        <translation>최대 배치</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>추세</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>기간 내 연산량</translation>
    </message>
    <message>
        <source>frontier of</source>
        <translation>같은 수준의 최전선</translation>
    </message>
    <message>
        <source>Bisection bandwidth</source>
        <translation>이분 대역폭</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>whole training</source>
        <translation>전체 학습</translation>
    </message>
    <message>
        <source>training energy</source>
        <translation>학습 에너지</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>스텝당</translation>
    </message>
    <message>
        <source>memory per GPU</source>
        <translation>GPU당 메모리</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>useful time</source>
        <translation>유효 시간</translation>
    </message>
    <message>
        <source>with failures</source>
        <translation>고장 포함</translation>
    </message>
    <message>
        <source>energy a year</source>
        <translation>연간 에너지</translation>
    </message>
    <message>
        <source>CO₂ a year</source>
        <translation>연간 CO₂</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>자본</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>연간</translation>
    </message>
    <message>
        <source>useful GPU-hour</source>
        <translation>유효 GPU 시간</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Accepted</source>
        <translation>수용함</translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>Cold aisle · supply %1</source>
        <translation>콜드 아일 · 공급 %1</translation>
    </message>
    <message>
        <source>Hot aisle · rise %1</source>
        <translation>핫 아일 · 온도차 %1</translation>
    </message>
    <message>
        <source>Cold aisle</source>
        <translation>콜드 아일</translation>
    </message>
    <message>
        <source>Hot aisle</source>
        <translation>핫 아일</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>빈 랙</translation>
    </message>
    <message>
        <source>%1 SW</source>
        <translation>%1 SW</translation>
    </message>
    <message>
        <source>%1 boxes</source>
        <translation>장비 %1대</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>노드 %1대</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU, memory</source>
        <translation>CPU, 메모리</translation>
    </message>
    <message>
        <source>NVSwitch, NIC</source>
        <translation>NVSwitch, NIC</translation>
    </message>
    <message>
        <source>Fans, supplies</source>
        <translation>팬, 전원장치</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>No power drawn yet</source>
        <translation>아직 전력을 쓰지 않음</translation>
    </message>
    <message>
        <source>Drop a rack with nodes on the floor, and choose cooling and a power chain.</source>
        <translation>노드가 든 랙을 평면에 놓고 냉각과 전력 계통을 고르십시오.</translation>
    </message>
    <message>
        <source>Of %1 at the meter %2 reach IT</source>
        <translation>계량기의 %1 중 %2가 IT에 도달</translation>
    </message>
    <message>
        <source>Expected power, from the meter to the parts</source>
        <translation>예상 전력, 계량기에서 부품까지</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>계량기</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>공급</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>%1 loss</source>
        <translation>%1 손실</translation>
    </message>
    <message>
        <source>Cooling, other</source>
        <translation>냉각, 기타</translation>
    </message>
    <message>
        <source>Cooling, losses</source>
        <translation>냉각, 손실</translation>
    </message>
</context>
<context>
    <name>HarmLegend</name>
    <message>
        <source>Failed</source>
        <translation>고장</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>느려짐</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1에서 %2까지의 정수</translation>
    </message>
    <message>
        <source>Any unit may be typed; a bare number is taken as %1</source>
        <translation>어떤 단위든 쓸 수 있습니다. 숫자만 쓰면 %1로 읽습니다</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Tensor (TP)</source>
        <translation>텐서 (TP)</translation>
    </message>
    <message>
        <source>Pipeline (PP)</source>
        <translation>파이프라인 (PP)</translation>
    </message>
    <message>
        <source>Data (DP)</source>
        <translation>데이터 (DP)</translation>
    </message>
    <message>
        <source>Context (CP)</source>
        <translation>컨텍스트 (CP)</translation>
    </message>
    <message>
        <source>Expert (EP)</source>
        <translation>전문가 (EP)</translation>
    </message>
    <message>
        <source>Interleave</source>
        <translation>인터리브</translation>
    </message>
    <message>
        <source>ZeRO level</source>
        <translation>ZeRO 단계</translation>
    </message>
    <message>
        <source>3 (FSDP)</source>
        <translation>3 (FSDP)</translation>
    </message>
    <message>
        <source>Seq. parallel</source>
        <translation>시퀀스 병렬</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스 길이</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>마이크로배치</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태 정밀도</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>bf16, fp32 gradients</source>
        <translation>bf16, 기울기 fp32</translation>
    </message>
    <message>
        <source>bf16, bf16 gradients</source>
        <translation>bf16, 기울기 bf16</translation>
    </message>
    <message>
        <source>pure bf16</source>
        <translation>모두 bf16</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>SGD + momentum</source>
        <translation>SGD + 모멘텀</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>selective</source>
        <translation>선택적</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>FlashAttention</source>
        <translation>FlashAttention</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>MFU, assumed</source>
        <translation>MFU (가정)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>학습 기간</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>서빙</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 캐시</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>컨텍스트</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>패브릭</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>single switch</source>
        <translation>스위치 한 대</translation>
    </message>
    <message>
        <source>leaf-spine</source>
        <translation>리프·스파인</translation>
    </message>
    <message>
        <source>fat tree</source>
        <translation>팻트리</translation>
    </message>
    <message>
        <source>rail-optimised</source>
        <translation>레일 최적화</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>like the leaf</source>
        <translation>리프와 같음</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>Oversubscr.</source>
        <translation>과구독</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>전산실</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>전력 계통</translation>
    </message>
    <message>
        <source>Supply air</source>
        <translation>공급 공기</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>판</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>서빙</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation><numerusform>%Ln개</numerusform></translation>
    </message>
    <message>
        <source>First x</source>
        <translation>첫 x</translation>
    </message>
    <message>
        <source>Position x</source>
        <translation>위치 x</translation>
    </message>
    <message>
        <source>First y</source>
        <translation>첫 y</translation>
    </message>
    <message>
        <source>Position y</source>
        <translation>위치 y</translation>
    </message>
    <message>
        <source>front ↑</source>
        <translation>앞면 ↑</translation>
    </message>
    <message>
        <source>front →</source>
        <translation>앞면 →</translation>
    </message>
    <message>
        <source>front ↓</source>
        <translation>앞면 ↓</translation>
    </message>
    <message>
        <source>front ←</source>
        <translation>앞면 ←</translation>
    </message>
    <message>
        <source>%1 · U%2</source>
        <translation>%1 · U%2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Rack PDU</source>
        <translation>랙 PDU</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>PDU 수</translation>
    </message>
    <message>
        <source>as the hall</source>
        <translation>전산실과 같음</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>출고 상태</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>several</source>
        <translation>여러 곳</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>core</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>management</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>케이블</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>설계 전체</translation>
    </message>
    <message>
        <source>rack %1</source>
        <translation>랙 %1</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>노드 %1</translation>
    </message>
    <message>
        <source>switch %1</source>
        <translation>스위치 %1</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>레일 수</translation>
    </message>
    <message>
        <source>0 = one for each compute port of a node</source>
        <translation>0 = 노드의 연산 포트마다 하나</translation>
    </message>
    <message>
        <source>Nodes per unit</source>
        <translation>확장 단위 노드</translation>
    </message>
    <message>
        <source>Nodes of a scalable unit; 0 = as many as the leaf has ports down</source>
        <translation>확장 단위의 노드 수. 0 = 리프의 하향 포트 수만큼</translation>
    </message>
    <message>
        <source>Extra ports</source>
        <translation>추가 끝점</translation>
    </message>
    <message>
        <source>End points besides the nodes, such as fabric managers</source>
        <translation>패브릭 관리자처럼 노드가 아닌 끝점</translation>
    </message>
    <message>
        <source>Air rise</source>
        <translation>공기 온도 상승</translation>
    </message>
    <message>
        <source>Coolant rise</source>
        <translation>냉각수 온도 상승</translation>
    </message>
    <message>
        <source>Storage units</source>
        <translation>스토리지 대수</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>연산 정밀도</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 랭크</translation>
    </message>
    <message>
        <source>LoRA, all layers</source>
        <translation>LoRA 전체 층</translation>
    </message>
    <message>
        <source>Otherwise only the query and value projections</source>
        <translation>끄면 쿼리와 값 투영에만 적용합니다</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>소프트웨어</translation>
    </message>
    <message>
        <source>8-bit scaling</source>
        <translation>8비트 스케일링</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>텐서별</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>행별</translation>
    </message>
    <message>
        <source>all weights</source>
        <translation>모든 가중치</translation>
    </message>
    <message>
        <source>rail-only</source>
        <translation>레일 전용</translation>
    </message>
    <message>
        <source>dragonfly</source>
        <translation>드래곤플라이</translation>
    </message>
    <message>
        <source>dragonfly+</source>
        <translation>드래곤플라이+</translation>
    </message>
    <message>
        <source>torus</source>
        <translation>토러스</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>라우팅</translation>
    </message>
    <message>
        <source>as the network does</source>
        <translation>네트워크 기본 방식</translation>
    </message>
    <message>
        <source>ECMP</source>
        <translation>ECMP</translation>
    </message>
    <message>
        <source>adaptive</source>
        <translation>적응형</translation>
    </message>
    <message>
        <source>static</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Group switches</source>
        <translation>그룹 스위치</translation>
    </message>
    <message>
        <source>Routers or leaves of a group; 0 = balanced</source>
        <translation>그룹의 라우터 또는 리프 수(0 = 균형 설계)</translation>
    </message>
    <message>
        <source>Node ports of a router or leaf; 0 = balanced</source>
        <translation>라우터 또는 리프의 노드 포트 수(0 = 균형 설계)</translation>
    </message>
    <message>
        <source>Links per arc</source>
        <translation>그룹 간 링크</translation>
    </message>
    <message>
        <source>Links between each two groups; 0 = as many as the ports allow</source>
        <translation>두 그룹 사이의 링크 수(0 = 포트가 허용하는 만큼)</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>차원</translation>
    </message>
    <message>
        <source>A torus takes two node ports for each dimension</source>
        <translation>토러스는 차원마다 노드 포트 2개를 씁니다</translation>
    </message>
    <message>
        <source>Planes</source>
        <translation>플레인</translation>
    </message>
    <message>
        <source>Parallel copies of the fabric; every node port has a link into each</source>
        <translation>패브릭의 병렬 사본 수. 노드 포트마다 각 사본에 링크가 하나씩 있습니다</translation>
    </message>
    <message>
        <source>All-reduce</source>
        <translation>올리듀스</translation>
    </message>
    <message>
        <source>in the nodes</source>
        <translation>노드에서</translation>
    </message>
    <message>
        <source>in the switches (SHARP)</source>
        <translation>스위치에서 (SHARP)</translation>
    </message>
    <message>
        <source>Node ports</source>
        <translation>노드 포트</translation>
    </message>
    <message>
        <source>cable %1 – %2</source>
        <translation>케이블 %1 – %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Along the rows, up to the tray and down again</source>
        <translation>열을 따라 트레이까지 올라갔다 내려오는 길이</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>도달 거리</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Datasheet</source>
        <translation>데이터시트</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>실측</translation>
    </message>
    <message>
        <source>Reported by others</source>
        <translation>2차 자료</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>The catalog does not know it.</source>
        <translation>카탈로그에 없는 값입니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Compute ports</source>
        <translation>연산 포트</translation>
    </message>
    <message>
        <source>Storage ports</source>
        <translation>스토리지 포트</translation>
    </message>
    <message>
        <source>Management ports</source>
        <translation>관리 포트</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>정격 전력</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>Host memory</source>
        <translation>호스트 메모리</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Memory rate</source>
        <translation>메모리 대역폭</translation>
    </message>
    <message>
        <source>Design power</source>
        <translation>설계 전력</translation>
    </message>
    <message>
        <source>Dense bf16</source>
        <translation>밀집 bf16</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Port rate</source>
        <translation>포트 속도</translation>
    </message>
    <message>
        <source>Typical power</source>
        <translation>통상 전력</translation>
    </message>
    <message>
        <source>Greatest power</source>
        <translation>최대 전력</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Load rating</source>
        <translation>허용 하중</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Room equipment</source>
        <translation>부대 설비</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many, their names</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Failure rates</source>
        <translation>고장률</translation>
    </message>
    <message>
        <source>Spare nodes</source>
        <translation>예비 노드</translation>
    </message>
    <message>
        <source>Training reads</source>
        <translation>학습이 읽는 것</translation>
    </message>
    <message>
        <source>N: none</source>
        <translation>N: 없음</translation>
    </message>
    <message>
        <source>N + 1: one more</source>
        <translation>N + 1: 하나 더</translation>
    </message>
    <message>
        <source>2N: two full paths</source>
        <translation>2N: 완전한 두 경로</translation>
    </message>
    <message>
        <source>3 paths that share</source>
        <translation>나누어 맡는 3경로</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>기후</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>냉각 설비</translation>
    </message>
    <message>
        <source>as the cooling system's</source>
        <translation>냉각 방식을 따름</translation>
    </message>
    <message>
        <source>Facility water</source>
        <translation>설비수</translation>
    </message>
    <message>
        <source>Water class</source>
        <translation>수온 등급</translation>
    </message>
    <message>
        <source>Power paths</source>
        <translation>전원 경로</translation>
    </message>
    <message>
        <source>Coolant units</source>
        <translation>CDU 이중화</translation>
    </message>
    <message>
        <source>Heat reuse</source>
        <translation>열 재이용</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>전기 요금</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>전력망</translation>
    </message>
    <message>
        <source>as the climate's</source>
        <translation>기후를 따름</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>상환</translation>
    </message>
    <message>
        <source>annuity with interest</source>
        <translation>원리금 균등</translation>
    </message>
    <message>
        <source>straight line</source>
        <translation>정액</translation>
    </message>
    <message>
        <source>Interest / yr</source>
        <translation>연 이자율</translation>
    </message>
    <message>
        <source>Useful life</source>
        <translation>내용 연수</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>공간</translation>
    </message>
    <message>
        <source>own building</source>
        <translation>자체 건물</translation>
    </message>
    <message>
        <source>colocation</source>
        <translation>코로케이션</translation>
    </message>
    <message>
        <source>GPU use</source>
        <translation>GPU 사용률</translation>
    </message>
    <message>
        <source>cheapest of this GPU</source>
        <translation>이 GPU의 최저가</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>건물</translation>
    </message>
    <message>
        <source>Colo / month</source>
        <translation>코로 / 월</translation>
    </message>
    <message>
        <source>One link</source>
        <translation>링크 하나</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>탄력 학습</translation>
    </message>
    <message>
        <source>Node repair</source>
        <translation>노드 수리</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Swap to spare</source>
        <translation>예비로 교체</translation>
    </message>
    <message>
        <source>Async saving</source>
        <translation>비동기 저장</translation>
    </message>
    <message>
        <source>UPS unit</source>
        <translation>UPS 장치</translation>
    </message>
    <message>
        <source>GPU power cap</source>
        <translation>GPU 전력 상한</translation>
    </message>
    <message>
        <source>Busy in a year</source>
        <translation>연간 가동률</translation>
    </message>
    <message>
        <source>Cloud quote</source>
        <translation>클라우드 견적</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>Support / yr</source>
        <translation>연간 지원</translation>
    </message>
    <message>
        <source>Cloud term</source>
        <translation>클라우드 기간</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>온디맨드</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1년 약정</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3년 약정</translation>
    </message>
    <message>
        <source>Income / hour</source>
        <translation>시간당 수입</translation>
    </message>
    <message>
        <source>For training</source>
        <translation>학습 비중</translation>
    </message>
    <message>
        <source>Resale value</source>
        <translation>잔존 가치</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <source>at the best interval</source>
        <translation>최적 간격으로</translation>
    </message>
    <message>
        <source>at a chosen interval</source>
        <translation>고른 간격으로</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Node drives</source>
        <translation>노드 드라이브</translation>
    </message>
    <message>
        <source>none used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Drives / node</source>
        <translation>노드당 드라이브</translation>
    </message>
    <message>
        <source>Save to drives</source>
        <translation>드라이브에 저장</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>객체 저장소</translation>
    </message>
    <message>
        <source>as the hall's storage</source>
        <translation>공유 저장소와 같음</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Saves kept</source>
        <translation>보관 개수</translation>
    </message>
    <message>
        <source>Fails × usual</source>
        <translation>고장률 배수</translation>
    </message>
    <message>
        <source>even over the year</source>
        <translation>연중 고름</translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation>부하 프로필</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>rack</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>appliance</source>
        <translation>어플라이언스</translation>
    </message>
    <message>
        <source>floor unit</source>
        <translation>바닥 장비</translation>
    </message>
</context>
<context>
    <name>LabFactsText</name>
    <message>
        <source>Does not fit: %1 of %2</source>
        <translation>맞지 않음: %1 필요(용량 %2)</translation>
    </message>
    <message>
        <source>Over the limit: %1 of %2</source>
        <translation>한도 초과: %1 필요(한도 %2)</translation>
    </message>
    <message>
        <source>Hardly fits: %1 of %2</source>
        <translation>맞을지 불확실: %1 필요(용량 %2)</translation>
    </message>
    <message>
        <source>This design serves. Choose training as the purpose of its workload, in the properties, to try plans here.</source>
        <translation>이 설계의 워크로드는 서빙입니다. 여기서 계획을 시험하려면 속성에서 워크로드의 목적을 학습으로 바꾸세요.</translation>
    </message>
    <message>
        <source>There are no GPUs yet. Drag a rack or nodes from the parts onto the floor, or begin with a template.</source>
        <translation>아직 GPU가 없습니다. 부품에서 랙이나 노드를 바닥으로 끌어 놓거나 템플릿으로 시작하세요.</translation>
    </message>
    <message>
        <source>The catalog does not know the language model. Choose another at the left.</source>
        <translation>카탈로그에 없는 언어 모델입니다. 왼쪽에서 다른 모델을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>LadderTable</name>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>LinkName</name>
    <message>
        <source>%1, port %2</source>
        <translation>%1 포트 %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 (%Ln cable(s))</source>
        <translation><numerusform>%1 → %2 (케이블 %Ln개)</numerusform></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>the first of several switches, and the last one's number</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tensor cores work for %1 of the time, a stand-in for MFU.</source>
        <translation>텐서 코어는 시간의 %1 동안 일합니다(MFU를 대신하는 값).</translation>
    </message>
</context>
<context>
    <name>MemoryPlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Capacity %1</source>
        <translation>용량 %1</translation>
    </message>
    <message>
        <source>The memory need cannot be known yet</source>
        <translation>필요한 메모리를 아직 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1 per GPU, capacity unknown</source>
        <translation>GPU당 %1, 용량은 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1 per GPU, %2 too much</source>
        <translation>GPU당 %1, %2 넘칩니다</translation>
    </message>
    <message>
        <source>%1 per GPU, %2 free</source>
        <translation>GPU당 %1, %2가 남습니다</translation>
    </message>
    <message>
        <source>%1 · TP %2 · PP %3 · DP %4</source>
        <translation>%1 · TP %2 · PP %3 · DP %4</translation>
    </message>
    <message>
        <source>This plan cannot be laid out. The findings say why; change the plan in the properties.</source>
        <translation>이 계획대로 배치할 수 없습니다. 이유는 점검 결과에 있습니다. 속성에서 계획을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Memory per GPU [%1]</source>
        <translation>GPU당 메모리 [%1]</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>오버헤드</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>스테이지 %1</translation>
    </message>
    <message>
        <source>%1 · TP %2 · %3 sequences of %4 tokens</source>
        <translation>%1 · TP %2 · %4토큰 시퀀스 %3개</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 캐시</translation>
    </message>
    <message>
        <source>Each GPU</source>
        <translation>GPU마다</translation>
    </message>
    <message>
        <source>The catalog does not know the language model. Choose another in the properties.</source>
        <translation>부품 목록에 없는 언어 모델입니다. 속성에서 다른 모델을 고르십시오.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 stages drawn</source>
        <translation>%1 · 스테이지 %3개 중 %2개 표시</translation>
    </message>
</context>
<context>
    <name>NetworkConnect</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 포트 %2</translation>
    </message>
    <message>
        <source>%1 port %2 is taken</source>
        <translation>%1 포트 %2에는 이미 케이블이 꽂혀 있습니다</translation>
    </message>
    <message>
        <source>%1 has no free port</source>
        <translation>%1에 빈 포트가 없습니다</translation>
    </message>
    <message>
        <source>No cable of the catalog carries %1</source>
        <translation>카탈로그에 %1을(를) 감당하는 케이블이 없습니다</translation>
    </message>
    <message>
        <source>%1, %2 long</source>
        <translation>%1, 길이 %2</translation>
    </message>
    <message>
        <source>Speeds differ: %1 and %2, the link runs at %3</source>
        <translation>속도가 다릅니다: %1와(과) %2, 링크는 %3(으)로 동작합니다</translation>
    </message>
    <message>
        <source>Too far: it reaches %1</source>
        <translation>너무 멉니다: 이 케이블은 %1까지 닿습니다</translation>
    </message>
    <message>
        <source>This switch stands in no rack yet</source>
        <translation>이 스위치는 아직 랙에 없습니다</translation>
    </message>
    <message>
        <source>Drag to a port of another device</source>
        <translation>다른 장치의 포트로 끄세요</translation>
    </message>
    <message>
        <source>Both ends are on %1</source>
        <translation>양 끝이 모두 %1에 있습니다</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two ends</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No cable of the catalog fits both a port of %1 and one of %2</source>
        <translation>%1 포트와 %2 포트에 모두 맞는 케이블이 카탈로그에 없습니다</translation>
    </message>
    <message>
        <source>The catalog knows no network port for GPU traffic of %1</source>
        <translation>카탈로그에 %1의 GPU 통신용 네트워크 포트가 없습니다</translation>
    </message>
</context>
<context>
    <name>NetworkTip</name>
    <message>
        <source>%1 – %2</source>
        <comment>from – to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <translation>%1, GPU %2</translation>
    </message>
    <message>
        <source>%1 → %2, cable %3</source>
        <translation>%1 → %2, 케이블 %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 포트 %2</translation>
    </message>
    <message>
        <source>Slot of %1</source>
        <translation>%1의 슬롯</translation>
    </message>
    <message>
        <source>Load: not known, no plan is placed</source>
        <translation>부하: 알 수 없음, 배치된 계획이 없습니다</translation>
    </message>
    <message>
        <source>Peak load: %1</source>
        <translation>최대 부하: %1</translation>
    </message>
    <message>
        <source>Most of it from: %1</source>
        <translation>가장 많이 쓰는 통신: %1</translation>
    </message>
    <message>
        <source>In a step: %1</source>
        <translation>스텝당: %1</translation>
    </message>
    <message>
        <source>Binds the slowest group of: %1</source>
        <translation>가장 느린 그룹을 제한함: %1</translation>
    </message>
    <message>
        <source>%1 to all of the tier</source>
        <translation>%1에서 계층 전체로</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s)</source>
        <translation><numerusform>케이블 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All of these two tiers: %Ln cable(s)</source>
        <translation><numerusform>두 계층 사이 전체: 케이블 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>Worst peak load: %1</source>
        <translation>가장 높은 최대 부하: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Worst link: %1</source>
        <translation>가장 붐비는 링크: %1</translation>
    </message>
    <message>
        <source>Made by the rule</source>
        <translation>규칙이 만든 케이블</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>직접 그린 케이블</translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s)</source>
        <translation><numerusform>GPU %Ln개</numerusform></translation>
    </message>
    <message>
        <source>Ports: %1 of %2 used</source>
        <translation>포트: %2개 중 %1개 사용</translation>
    </message>
    <message>
        <source>Stands in no rack yet</source>
        <translation>아직 랙에 없음</translation>
    </message>
    <message>
        <source>No plan is placed</source>
        <translation>배치된 계획이 없습니다</translation>
    </message>
    <message>
        <source>No rank works here</source>
        <translation>여기서 일하는 랭크가 없습니다</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>랭크 %1</translation>
    </message>
    <message>
        <source>%1: group %2, place %3 of %4</source>
        <translation>%1: 그룹 %2, %4개 중 %3번째</translation>
    </message>
    <message>
        <source>%1, group %2</source>
        <translation>%1, 그룹 %2</translation>
    </message>
    <message>
        <source>Here: %1, rank %2</source>
        <translation>여기: %1, 랭크 %2</translation>
    </message>
    <message>
        <source>Members: %1, from %2 to %3</source>
        <translation>구성원: %1개, %2부터 %3까지</translation>
    </message>
    <message>
        <source>Each sends in a step: %1</source>
        <translation>각 구성원이 스텝마다 보내는 양: %1</translation>
    </message>
    <message>
        <source>Inside one domain: %1</source>
        <translation>한 도메인 안: %1</translation>
    </message>
    <message>
        <source>Rate in the network: %1</source>
        <translation>네트워크 속도: %1</translation>
    </message>
    <message>
        <source>Binding link: %1, %2</source>
        <translation>제한하는 링크: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>In each of %Ln plane(s); the rate is that of all together</source>
        <translation><numerusform>플레인 %Ln개에 각각 있으며 속도는 모두 합친 값입니다</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Its like is in each of %Ln plane(s)</source>
        <translation><numerusform>플레인 %Ln개에 각각 같은 스위치가 있습니다</numerusform></translation>
    </message>
    <message>
        <source>%1 ↔ %2</source>
        <comment>two ends</comment>
        <translation>%1 ↔ %2</translation>
    </message>
    <message numerus="yes">
        <source>All of these two tiers in this group: %Ln cable(s)</source>
        <translation><numerusform>이 그룹의 두 계층 사이 전체: 케이블 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>All of them failed: nothing is left that carries anything</source>
        <translation>모두 고장: 나르는 것이 남아 있지 않습니다</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>≥ 95 %: full</source>
        <translation>≥ 95 %: 포화</translation>
    </message>
    <message>
        <source>Peak load of the worst link of a ribbon</source>
        <translation>묶음마다 가장 붐비는 링크의 최대 부하</translation>
    </message>
    <message>
        <source>No plan is placed: loads are not known.</source>
        <translation>배치된 계획이 없어 부하를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The plan has no groups of this kind.</source>
        <translation>이 계획에는 이런 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>Worst links</source>
        <translation>가장 붐비는 링크</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from – to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>노드 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>%1 / %2 ports</source>
        <translation>포트 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>스위치 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Storage %1</source>
        <translation>스토리지 %1</translation>
    </message>
    <message>
        <source>Management %1</source>
        <translation>관리 %1</translation>
    </message>
    <message>
        <source>Peak link load</source>
        <translation>링크 최대 부하</translation>
    </message>
    <message>
        <source>Tensor-parallel groups</source>
        <translation>텐서 병렬 그룹</translation>
    </message>
    <message>
        <source>Context-parallel groups</source>
        <translation>컨텍스트 병렬 그룹</translation>
    </message>
    <message>
        <source>Expert-parallel groups</source>
        <translation>전문가 병렬 그룹</translation>
    </message>
    <message>
        <source>Data-parallel groups</source>
        <translation>데이터 병렬 그룹</translation>
    </message>
    <message>
        <source>Pipeline-parallel groups</source>
        <translation>파이프라인 병렬 그룹</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>코어</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation><numerusform>%1 외 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1</source>
        <comment>members</comment>
        <translation><numerusform>그룹 %Ln개, 각 %1개</numerusform></translation>
    </message>
    <message>
        <source>Zoom in: each group has its number</source>
        <translation>확대하면 그룹마다 번호가 보입니다</translation>
    </message>
    <message>
        <source>The colours repeat: the number tells the group</source>
        <translation>색은 반복되며, 번호로 그룹을 구분합니다</translation>
    </message>
    <message>
        <source>Each group has its colour and its number</source>
        <translation>그룹마다 색과 번호가 다릅니다</translation>
    </message>
    <message>
        <source>Hover a GPU to see its group and its traffic</source>
        <translation>GPU를 가리키면 그룹과 트래픽이 보입니다</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>nodes, their model</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>unit %1 · %2</source>
        <translation>유닛 %1 · %2</translation>
    </message>
    <message>
        <source>More ranks than can be shown.</source>
        <translation>랭크가 너무 많아 표시할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %Ln plane(s)</source>
        <translation><numerusform>%1 × 플레인 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more node(s)</source>
        <translation><numerusform>%1 외 노드 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s): %1</source>
        <comment>their rate together</comment>
        <translation><numerusform>케이블 %Ln개: %1</numerusform></translation>
    </message>
    <message>
        <source>Other switches</source>
        <translation>기타 스위치</translation>
    </message>
    <message>
        <source>%1 × %2 and %3 × %4</source>
        <translation>%1 × %2, %3 × %4</translation>
    </message>
    <message>
        <source>%1 × %2 to %3</source>
        <translation>%1 × %2 ~ %3</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”은(는) 숫자가 아닙니다</translation>
    </message>
</context>
<context>
    <name>OptionTable</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>errors · warnings</source>
        <translation>오류 · 경고</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>errors and warnings</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Errors: %1, warnings: %2</source>
        <translation>오류 %1건, 경고 %2건</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>%1 CDU</source>
        <translation>CDU %1대</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>랙 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>leaf switch</source>
        <translation>리프 스위치</translation>
    </message>
    <message>
        <source>spine switch</source>
        <translation>스파인 스위치</translation>
    </message>
    <message>
        <source>core switch</source>
        <translation>코어 스위치</translation>
    </message>
    <message>
        <source>storage switch</source>
        <translation>스토리지 스위치</translation>
    </message>
    <message>
        <source>management switch</source>
        <translation>관리 스위치</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>%1열</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>전산실</translation>
    </message>
    <message>
        <source>In no rack</source>
        <translation>랙에 없음</translation>
    </message>
    <message>
        <source>Room equipment</source>
        <translation>부대 설비</translation>
    </message>
    <message>
        <source>Drawn cables</source>
        <translation>그린 케이블</translation>
    </message>
    <message>
        <source>Type not chosen</source>
        <translation>종류 미정</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>블록</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>사본 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation><numerusform>사본 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation><numerusform>항목 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>rack</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>appliance</source>
        <translation>어플라이언스</translation>
    </message>
    <message>
        <source>room equipment</source>
        <translation>부대 설비</translation>
    </message>
    <message>
        <source>type of cable</source>
        <translation>케이블 종류</translation>
    </message>
    <message>
        <source>block</source>
        <translation>블록</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>%1 U</source>
        <translation>%1 U</translation>
    </message>
    <message>
        <source>expected draw</source>
        <translation>예상 소비</translation>
    </message>
    <message>
        <source>colour: units in use</source>
        <translation>색: 사용 중인 유닛</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>랙당 전력</translation>
    </message>
    <message>
        <source>Cooling load</source>
        <translation>냉각 부하</translation>
    </message>
    <message>
        <source>Free rack units</source>
        <translation>빈 랙 유닛</translation>
    </message>
    <message>
        <source>Price per rack</source>
        <translation>랙당 가격</translation>
    </message>
    <message>
        <source>planning value</source>
        <translation>계획값</translation>
    </message>
    <message>
        <source>Inlet temperature</source>
        <translation>흡기 온도</translation>
    </message>
    <message>
        <source>expected, on the rack’s own floor</source>
        <translation>예상 소비, 랙이 선 바닥 기준</translation>
    </message>
    <message>
        <source>devices in it</source>
        <translation>랙에 든 장비</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>전력 밀도</translation>
    </message>
    <message>
        <source>domain %1: %2 GPUs</source>
        <translation>도메인 %1: GPU %2개</translation>
    </message>
    <message>
        <source>rated heat over what cooling carries</source>
        <translation>냉각 용량 대비 정격 발열</translation>
    </message>
    <message>
        <source>on the same leaf switches</source>
        <translation>같은 리프 스위치</translation>
    </message>
    <message>
        <source>Failure domains</source>
        <translation>장애 도메인</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>GPU %1개</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Cables and transceivers</source>
        <translation>케이블과 트랜시버</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>Cooling systems</source>
        <translation>냉각 시스템</translation>
    </message>
    <message>
        <source>Cooling units</source>
        <translation>냉각 장치</translation>
    </message>
    <message>
        <source>Power chains</source>
        <translation>전력 체인</translation>
    </message>
    <message>
        <source>Air classes</source>
        <translation>공기 등급</translation>
    </message>
    <message>
        <source>Power supply classes</source>
        <translation>전원 공급 장치 등급</translation>
    </message>
    <message>
        <source>Storage systems</source>
        <translation>스토리지 시스템</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>언어 모델</translation>
    </message>
    <message>
        <source>Constants of formulas</source>
        <translation>공식의 상수</translation>
    </message>
    <message>
        <source>What training reads</source>
        <translation>학습이 읽는 속도</translation>
    </message>
    <message>
        <source>Failure rates</source>
        <translation>고장률</translation>
    </message>
    <message>
        <source>Climates</source>
        <translation>기후</translation>
    </message>
    <message>
        <source>Electricity grids</source>
        <translation>전력망</translation>
    </message>
    <message>
        <source>Electricity tariffs</source>
        <translation>전기 요금제</translation>
    </message>
    <message>
        <source>Cooling plants</source>
        <translation>냉각 설비</translation>
    </message>
    <message>
        <source>Classes of cooling water</source>
        <translation>냉각수 등급</translation>
    </message>
    <message>
        <source>Embodied carbon</source>
        <translation>내재 탄소</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>환율</translation>
    </message>
    <message>
        <source>Cloud prices</source>
        <translation>클라우드 가격</translation>
    </message>
    <message>
        <source>Load profiles</source>
        <translation>부하 프로필</translation>
    </message>
</context>
<context>
    <name>PartName</name>
    <message>
        <source>Passive rear-door heat exchanger</source>
        <translation>수동형 후면 도어 열교환기</translation>
    </message>
    <message>
        <source>Active rear-door heat exchanger</source>
        <translation>능동형 후면 도어 열교환기</translation>
    </message>
    <message>
        <source>Conventional air (raised floor / CRAC)</source>
        <translation>일반 공랭(이중 바닥, CRAC)</translation>
    </message>
    <message>
        <source>Air with full hot-aisle containment</source>
        <translation>핫 아일을 모두 밀폐한 공랭</translation>
    </message>
    <message>
        <source>Direct-to-chip liquid cooling</source>
        <translation>칩 직접 액체 냉각</translation>
    </message>
    <message>
        <source>Immersion tank</source>
        <translation>침지 탱크</translation>
    </message>
    <message>
        <source>In-rack CDU class</source>
        <translation>랙 내장 CDU급</translation>
    </message>
    <message>
        <source>Air handler (CRAH)</source>
        <translation>공기 조화기(CRAH)</translation>
    </message>
    <message>
        <source>Remote power panel</source>
        <translation>원격 분전반(RPP)</translation>
    </message>
    <message>
        <source>Row coolant distribution unit, 400 kW class</source>
        <translation>열 단위 냉각수 분배 장치(CDU), 400 kW급</translation>
    </message>
    <message>
        <source>Large site: efficient UPS, busway, transformer</source>
        <translation>대형 사이트: 고효율 UPS, 버스웨이, 변압기</translation>
    </message>
    <message>
        <source>Colocation: double-conversion UPS, floor PDU, transformer</source>
        <translation>코로케이션: 이중 변환 UPS, 바닥형 PDU, 변압기</translation>
    </message>
    <message>
        <source>Frontier conversion chain</source>
        <translation>Frontier의 전력 변환 경로</translation>
    </message>
    <message>
        <source>Generic 52U 800x1200</source>
        <translation>일반 랙 52U 800x1200</translation>
    </message>
    <message>
        <source>Rack PDU 230 V 1-phase 32 A</source>
        <translation>랙 PDU 230 V 단상 32 A</translation>
    </message>
    <message>
        <source>Rack PDU 400 V 3-phase wye 32 A</source>
        <translation>랙 PDU 400 V 3상 Y 결선 32 A</translation>
    </message>
    <message>
        <source>Rack PDU 400 V 3-phase wye 63 A</source>
        <translation>랙 PDU 400 V 3상 Y 결선 63 A</translation>
    </message>
    <message>
        <source>Rack PDU 208 V 3-phase delta 60 A</source>
        <translation>랙 PDU 208 V 3상 델타 결선 60 A</translation>
    </message>
    <message>
        <source>Rack PDU 415 V 3-phase wye 30 A</source>
        <translation>랙 PDU 415 V 3상 Y 결선 30 A</translation>
    </message>
    <message>
        <source>Rack PDU 415 V 3-phase wye 60 A</source>
        <translation>랙 PDU 415 V 3상 Y 결선 60 A</translation>
    </message>
    <message>
        <source>Object storage (S3) tier</source>
        <translation>오브젝트 스토리지(S3) 계층</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>배전</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>변압기</translation>
    </message>
    <message>
        <source>rectifier</source>
        <translation>정류기</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>서울</translation>
    </message>
    <message>
        <source>UPS, 500 kW class</source>
        <translation>무정전 전원 장치(UPS) 500 kW급</translation>
    </message>
    <message>
        <source>UPS, 1,000 kW class</source>
        <translation>무정전 전원 장치(UPS) 1,000 kW급</translation>
    </message>
    <message>
        <source>Small site: direct expansion</source>
        <translation>소형 사이트: 직접 팽창식</translation>
    </message>
    <message>
        <source>Small site: air-cooled chiller</source>
        <translation>소형 사이트: 공랭식 냉동기</translation>
    </message>
    <message>
        <source>Small site: water-cooled chiller</source>
        <translation>소형 사이트: 수랭식 냉동기</translation>
    </message>
    <message>
        <source>Mid-size site: direct expansion</source>
        <translation>중형 사이트: 직접 팽창식</translation>
    </message>
    <message>
        <source>Mid-size site: air-cooled chiller</source>
        <translation>중형 사이트: 공랭식 냉동기</translation>
    </message>
    <message>
        <source>Mid-size site: dry cooler (air-cooled chiller)</source>
        <translation>중형 사이트: 드라이 쿨러 (공랭식 냉동기)</translation>
    </message>
    <message>
        <source>Mid-size site: airside economiser (air-cooled chiller)</source>
        <translation>중형 사이트: 외기 냉방 (공랭식 냉동기)</translation>
    </message>
    <message>
        <source>Mid-size site: water-cooled chiller</source>
        <translation>중형 사이트: 수랭식 냉동기</translation>
    </message>
    <message>
        <source>Mid-size site: airside economiser (water-cooled chiller)</source>
        <translation>중형 사이트: 외기 냉방 (수랭식 냉동기)</translation>
    </message>
    <message>
        <source>Mid-size site: waterside economiser (water-cooled chiller)</source>
        <translation>중형 사이트: 냉각탑 자연 냉각 (수랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: dry cooler + adiabatic (air-cooled chiller)</source>
        <translation>대형 사이트: 드라이 쿨러 + 단열 냉각 (공랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: airside economiser + adiabatic (air-cooled chiller)</source>
        <translation>대형 사이트: 외기 냉방 + 단열 냉각 (공랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: airside economiser + adiabatic (water-cooled chiller)</source>
        <translation>대형 사이트: 외기 냉방 + 단열 냉각 (수랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: waterside economiser (water-cooled chiller)</source>
        <translation>대형 사이트: 냉각탑 자연 냉각 (수랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: liquid-cooled IT, waterside economiser (water-cooled chiller)</source>
        <translation>대형 사이트: 액체 냉각 IT, 냉각탑 (수랭식 냉동기)</translation>
    </message>
    <message>
        <source>Large site: liquid-cooled IT, dry cooler + adiabatic (air-cooled chiller)</source>
        <translation>대형 사이트: 액체 냉각 IT, 드라이 쿨러 + 단열 냉각</translation>
    </message>
    <message>
        <source>Large site: liquid-cooled IT, dry cooler (air-cooled chiller)</source>
        <translation>대형 사이트: 액체 냉각 IT, 드라이 쿨러</translation>
    </message>
    <message>
        <source>KEPCO industrial (A) II, high voltage A, option I</source>
        <translation>한전 산업용(갑) II 고압A 선택 I</translation>
    </message>
    <message>
        <source>KEPCO industrial (B), average of all hours</source>
        <translation>한전 산업용(을) 전 시간 평균</translation>
    </message>
    <message>
        <source>United States, industrial average</source>
        <translation>미국 산업용 평균</translation>
    </message>
    <message>
        <source>Oak Ridge, as paid for Frontier</source>
        <translation>오크리지, Frontier가 낸 요금</translation>
    </message>
    <message>
        <source>Service for one time zone</source>
        <translation>한 시간대 서비스</translation>
    </message>
    <message>
        <source>Training at night, service by day</source>
        <translation>밤에 학습, 낮에 서비스</translation>
    </message>
    <message>
        <source>Laboratory, working hours alone</source>
        <translation>연구실, 업무 시간만</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>%1 U, %2 × %3</source>
        <translation>%1U, %2 × %3</translation>
    </message>
    <message>
        <source>carries %1</source>
        <translation>허용 하중 %1</translation>
    </message>
    <message>
        <source>%1 GPU</source>
        <translation>GPU %1장</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 U high</source>
        <translation>높이 %1U</translation>
    </message>
    <message>
        <source>%1 rated</source>
        <translation>정격 %1</translation>
    </message>
    <message>
        <source>weighs %1</source>
        <translation>무게 %1</translation>
    </message>
    <message>
        <source>%1 dense bf16</source>
        <translation>밀집 bf16 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 thermal design power</source>
        <translation>열 설계 전력 %1</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>포트 %1</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>최대 %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>읽기 %1</translation>
    </message>
    <message>
        <source>writes %1</source>
        <translation>쓰기 %1</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>용량 %1</translation>
    </message>
    <message>
        <source>carries %1 of heat</source>
        <translation>냉각 용량 %1</translation>
    </message>
    <message>
        <source>draws %1</source>
        <translation>소비 전력 %1</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>%1 continuous</source>
        <translation>연속 %1</translation>
    </message>
    <message>
        <source>drop it on a rack: all its PDUs become of this type</source>
        <translation>랙에 놓으면 그 랙의 PDU가 모두 이 종류로 바뀝니다</translation>
    </message>
    <message>
        <source>Rack PDUs</source>
        <translation>랙 PDU</translation>
    </message>
    <message>
        <source>carries %1 of IT power</source>
        <translation>IT 전력 %1 감당</translation>
    </message>
</context>
<context>
    <name>PlanCloudText</name>
    <message>
        <source>No plans searched yet</source>
        <translation>아직 탐색한 계획이 없습니다</translation>
    </message>
    <message>
        <source>Every plan that divides the model and the GPUs is being tried.</source>
        <translation>모델과 GPU를 나누는 모든 계획을 시도하고 있습니다.</translation>
    </message>
    <message>
        <source>No plan can be searched</source>
        <translation>탐색할 수 있는 계획이 없습니다</translation>
    </message>
    <message>
        <source>%1 would be %2 faster</source>
        <translation>%1이(가) %2 더 빠릅니다</translation>
    </message>
    <message>
        <source>No plan is faster than this one</source>
        <translation>이보다 빠른 계획이 없습니다</translation>
    </message>
    <message>
        <source>%1 · %2 · MFU %3</source>
        <translation>%1 · %2 · MFU %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 of the tried plans fit</source>
        <translation>시도한 계획 중 %1개가 들어감</translation>
    </message>
    <message>
        <source>No plan fits %1: the leanest, %2, needs %3</source>
        <translation>%1에 맞는 계획이 없습니다: 가장 적게 쓰는 %2도 %3이(가) 필요합니다</translation>
    </message>
    <message>
        <source>No plan fits %1</source>
        <translation>%1에 맞는 계획이 없습니다</translation>
    </message>
    <message>
        <source>%1. The fastest within %2: %3, %4</source>
        <translation>%1. %2 안에서 가장 빠른 계획: %3, %4</translation>
    </message>
    <message>
        <source>%1. The fastest that fits: %2, %3</source>
        <translation>%1. 맞는 계획 중 가장 빠른 것: %2, %3</translation>
    </message>
    <message>
        <source>No plan within %1 is faster than this one</source>
        <translation>%1 안에서 이보다 빠른 계획이 없습니다</translation>
    </message>
    <message>
        <source>Within %1, %2 would be %3 faster</source>
        <translation>%1 안에서 %2이(가) %3 더 빠릅니다</translation>
    </message>
    <message>
        <source>No plans to search</source>
        <translation>탐색할 계획이 없습니다</translation>
    </message>
    <message>
        <source>No plan is possible</source>
        <translation>가능한 계획이 없습니다</translation>
    </message>
    <message>
        <source>No plan divides the model, the batch and the GPUs. Change the batch, or the number of GPUs.</source>
        <translation>모델, 배치, GPU를 모두 나누는 계획이 없습니다. 배치나 GPU 수를 바꾸세요.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>PlanKnobs</name>
    <message>
        <source>Tensor parallel, TP</source>
        <translation>텐서 병렬, TP</translation>
    </message>
    <message>
        <source>Pipeline parallel, PP</source>
        <translation>파이프라인 병렬, PP</translation>
    </message>
    <message>
        <source>Interleave, v</source>
        <translation>인터리브, v</translation>
    </message>
    <message>
        <source>Context parallel, CP</source>
        <translation>컨텍스트 병렬, CP</translation>
    </message>
    <message>
        <source>Expert parallel, EP</source>
        <translation>전문가 병렬, EP</translation>
    </message>
    <message>
        <source>Micro-batch, b</source>
        <translation>마이크로배치, b</translation>
    </message>
    <message>
        <source>Micro-batches, m</source>
        <translation>마이크로배치 수, m</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>no recompute</source>
        <translation>재계산 없음</translation>
    </message>
    <message>
        <source>selective recompute</source>
        <translation>선택 재계산</translation>
    </message>
    <message>
        <source>full recompute</source>
        <translation>전체 재계산</translation>
    </message>
    <message>
        <source>TP %1</source>
        <translation>TP %1</translation>
    </message>
    <message>
        <source>PP %1</source>
        <translation>PP %1</translation>
    </message>
    <message>
        <source>v %1</source>
        <translation>v %1</translation>
    </message>
    <message>
        <source>CP %1</source>
        <translation>CP %1</translation>
    </message>
    <message>
        <source>EP %1</source>
        <translation>EP %1</translation>
    </message>
    <message>
        <source>DP %1</source>
        <translation>DP %1</translation>
    </message>
    <message>
        <source>Interleave %1</source>
        <translation>인터리브 %1</translation>
    </message>
    <message>
        <source>micro-batch %1</source>
        <translation>마이크로배치 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>배치 %1</translation>
    </message>
    <message>
        <source>ZeRO %1</source>
        <translation>ZeRO %1</translation>
    </message>
    <message>
        <source>with seq. parallel</source>
        <translation>시퀀스 병렬 사용</translation>
    </message>
    <message>
        <source>without seq. parallel</source>
        <translation>시퀀스 병렬 해제</translation>
    </message>
    <message>
        <source>b %1</source>
        <translation>b %1</translation>
    </message>
    <message>
        <source>the same with %1</source>
        <translation>같은 계획에 %1</translation>
    </message>
    <message>
        <source>%1, tight: %2</source>
        <translation>%1, 빠듯함: %2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1, 맞지 않음: %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PDF page (*.pdf);;PNG image (*.png)</source>
        <translation>SVG 그림 (*.svg);;PDF 쪽 (*.pdf);;PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>자료 저장</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분한 값 (*.csv)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>자료를 CSV로 저장…</translation>
    </message>
</context>
<context>
    <name>PowerPlot</name>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU, memory</source>
        <translation>CPU·메모리</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>팬</translation>
    </message>
    <message>
        <source>NVSwitch, NIC</source>
        <translation>NVSwitch·NIC</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>전력 손실</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The power cannot be known yet</source>
        <translation>전력을 아직 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>예상 %1</translation>
    </message>
    <message>
        <source>%1 expected, most of it for: %2</source>
        <translation>예상 %1, %2 비중이 가장 큽니다</translation>
    </message>
    <message>
        <source>Facility power by component</source>
        <translation>구성 요소별 시설 전력</translation>
    </message>
    <message>
        <source>IT %1 · no cooling system chosen</source>
        <translation>IT %1 · 냉각 방식을 고르지 않았습니다</translation>
    </message>
    <message>
        <source>PUE %1 · IT %2</source>
        <translation>PUE %1 · IT %2</translation>
    </message>
    <message>
        <source>No power drawn yet</source>
        <translation>아직 쓰는 전력이 없습니다</translation>
    </message>
    <message>
        <source>Drop a rack with nodes on the floor to see what it draws.</source>
        <translation>노드가 든 랙을 바닥에 놓으면 쓰는 전력이 보입니다.</translation>
    </message>
    <message>
        <source>Facility power [%1]</source>
        <translation>시설 전력 [%1]</translation>
    </message>
    <message>
        <source>IT power [%1]</source>
        <translation>IT 전력 [%1]</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>정격</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>유휴</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, %2행: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>폴더</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>파일 폴더</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>Mac OS X Finder</comment>
        <translation>가상본</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>Rack</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>앞면</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>뒷면</translation>
    </message>
</context>
<context>
    <name>RackBars</name>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>공간</translation>
    </message>
    <message>
        <source>%1 / %2 U</source>
        <translation>%1 / %2 U</translation>
    </message>
    <message>
        <source>PDU %1 × %2</source>
        <translation>PDU %1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RackContent</name>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation><numerusform>%Ln종</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>노드 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation><numerusform>장비 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 nodes, 2 kinds</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RackDevice</name>
    <message>
        <source>%1 × %2 · %3</source>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2 each way per GPU</source>
        <translation>%1 · GPU당 단방향 %2</translation>
    </message>
    <message>
        <source>%1 of %2 ports cabled</source>
        <translation>포트 %2개 중 %1개 배선됨</translation>
    </message>
    <message>
        <source>Power supplies %1</source>
        <translation>전원 공급 장치 %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>읽기 %1</translation>
    </message>
</context>
<context>
    <name>RackLegend</name>
    <message>
        <source>Expected power</source>
        <translation>예상 전력</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>정격 전력</translation>
    </message>
    <message>
        <source>Rack PDUs</source>
        <translation>랙 PDU</translation>
    </message>
</context>
<context>
    <name>RackPlot</name>
    <message>
        <source>No rack draws power yet</source>
        <translation>아직 전력을 쓰는 랙이 없음</translation>
    </message>
    <message>
        <source>Drop nodes into a rack to see what its PDUs carry.</source>
        <translation>랙에 노드를 놓으면 PDU가 감당하는 정도를 봅니다.</translation>
    </message>
    <message>
        <source>Power of one rack [kW]</source>
        <translation>랙 하나의 전력 [kW]</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>more at most</source>
        <translation>최대까지</translation>
    </message>
    <message>
        <source>left of its PDUs</source>
        <translation>PDU 여유</translation>
    </message>
    <message>
        <source> × %1</source>
        <translation> × %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: expected %2, rated %3</source>
        <translation>%1: 예상 %2, 정격 %3</translation>
    </message>
    <message>
        <source>The fullest rack is at %1 of its PDUs</source>
        <translation>가장 찬 랙은 PDU의 %1</translation>
    </message>
    <message>
        <source>The fullest rack draws %1</source>
        <translation>가장 찬 랙은 %1</translation>
    </message>
    <message>
        <source>Kinds of racks by what their PDUs carry</source>
        <translation>랙 종류별 PDU 부하</translation>
    </message>
</context>
<context>
    <name>RateStrip</name>
    <message>
        <source>As chosen here</source>
        <translation>여기서 고른 조건</translation>
    </message>
    <message>
        <source>%1
%2 · n=%3</source>
        <translation>%1
%2 · n=%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2, %3
%4</source>
        <translation>%1
%2, %3
%4</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>×%1 a year</source>
        <translation>연 ×%1</translation>
    </message>
    <message>
        <source>×%1 a year [%2–%3]</source>
        <translation>연 ×%1 [%2–%3]</translation>
    </message>
</context>
<context>
    <name>ReachPlot</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1: %2 GPUs lose %3 of their ports</source>
        <translation>%1: GPU %2개가 포트의 %3를 잃음</translation>
    </message>
    <message>
        <source>%1: %2 GPUs stop</source>
        <translation>%1: GPU %2개가 멈춤</translation>
    </message>
    <message>
        <source>What one failure reaches</source>
        <translation>고장 하나가 미치는 범위</translation>
    </message>
    <message>
        <source>Servers with GPUs are needed to say what a failure reaches.</source>
        <translation>고장이 미치는 범위를 보려면 GPU 서버가 있어야 합니다.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>lose ports</source>
        <translation>포트를 잃음</translation>
    </message>
    <message>
        <source>One node</source>
        <translation>노드 하나</translation>
    </message>
    <message>
        <source>One rack PDU</source>
        <translation>랙 PDU 하나</translation>
    </message>
    <message>
        <source>One rack</source>
        <translation>랙 하나</translation>
    </message>
    <message>
        <source>One UPS unit</source>
        <translation>UPS 하나</translation>
    </message>
    <message>
        <source>Coolant unit</source>
        <translation>냉각 분배 장치</translation>
    </message>
    <message>
        <source>Leaf switch</source>
        <translation>리프 스위치</translation>
    </message>
    <message>
        <source>Share of all GPUs [%]</source>
        <translation>전체 GPU에서 차지하는 비율 [%]</translation>
    </message>
    <message>
        <source>GPUs by what fails; failure domains of the network: %1</source>
        <translation>고장 난 것에 따른 GPU, 네트워크의 장애 도메인: %1</translation>
    </message>
    <message>
        <source>GPUs by what fails</source>
        <translation>고장 난 것에 따른 GPU</translation>
    </message>
    <message>
        <source>One rack PDU stops %1 GPUs</source>
        <translation>랙 PDU 하나로 GPU %1개가 멈춤</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Accept a finding</source>
        <translation>진단 수용</translation>
    </message>
    <message>
        <source>Why is this acceptable? The report prints the reason beside the finding.</source>
        <translation>왜 받아들일 수 있습니까? 보고서는 진단 옆에 이 이유를 인쇄합니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Measured at 31 kW under full load on 12 November, J. Kim</source>
        <translation>11월 12일 최대 부하에서 31 kW로 측정, 김 책임</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>수용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ReliabilityPlot</name>
    <message>
        <source>No checkpoint is known yet</source>
        <translation>체크포인트를 아직 알 수 없음</translation>
    </message>
    <message>
        <source>A training, its failure rates and a store are needed to say how often to save.</source>
        <translation>얼마나 자주 저장할지 말하려면 학습, 고장률, 저장소가 필요합니다.</translation>
    </message>
    <message>
        <source>useful time</source>
        <translation>유효 시간</translation>
    </message>
    <message>
        <source>Between checkpoints [min]</source>
        <translation>체크포인트 간격 [분]</translation>
    </message>
    <message>
        <source>Useful time [%]</source>
        <translation>유효 시간 [%]</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>최적: %1</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>선택: %1</translation>
    </message>
    <message>
        <source>Save every %1</source>
        <translation>%1마다 저장</translation>
    </message>
    <message>
        <source>Useful time by the interval; %1 in the long run</source>
        <translation>간격에 따른 유효 시간; 장기 평균 %1</translation>
    </message>
    <message>
        <source>Useful time by the interval</source>
        <translation>간격에 따른 유효 시간</translation>
    </message>
    <message>
        <source>A month by chance</source>
        <translation>우연이 정하는 한 달</translation>
    </message>
    <message>
        <source>Play the month many times to see how much it varies.</source>
        <translation>한 달을 여러 번 돌려 얼마나 달라지는지 보십시오.</translation>
    </message>
    <message>
        <source>median, 5 to 95 %</source>
        <translation>중앙값, 5–95 %</translation>
    </message>
    <message>
        <source>long run</source>
        <translation>장기 평균</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Useful time so far [%]</source>
        <translation>그때까지의 유효 시간 [%]</translation>
    </message>
    <message>
        <source>%1 of the month is useful, %2 to %3</source>
        <translation>한 달의 %1가 유효, %2–%3</translation>
    </message>
    <message>
        <source>%1 months played, %2 failures a month on average</source>
        <translation>%1개월을 돌림, 월평균 고장 %2회</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Letter</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>From</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Calculation book</source>
        <translation>계산서</translation>
    </message>
    <message>
        <source>Every figure with its formula, the numbers that were put in, where each comes from, and what is known about its error.</source>
        <translation>모든 수치의 식, 대입한 값, 값의 근거, 알려진 오차를 적습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>Known error: %1</source>
        <translation>알려진 오차: %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Design report for an AI cluster</source>
        <translation>AI 클러스터 설계 보고서</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>%1판</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · %2판</translation>
    </message>
    <message>
        <source>%1 · parts catalog %2</source>
        <translation>%1 · 부품 목록 %2</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>모든 수치</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Low – high</source>
        <translation>최소 – 최대</translation>
    </message>
    <message>
        <source>Cluster design report</source>
        <translation>클러스터 설계 보고서</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Nothing is wrong with what was checked: memory, power, cooling, space, ports and the plan.</source>
        <translation>점검한 항목(메모리, 전력, 냉각, 공간, 포트, 계획)에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>%1 of %2 U</source>
        <translation>%2 U 중 %1 U</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>평면도</translation>
    </message>
    <message>
        <source>Racks by kind</source>
        <translation>종류별 랙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Used height</source>
        <translation>사용 높이</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>Compute growth and GPU efficiency</source>
        <translation>연산 수요와 GPU 효율의 추세</translation>
    </message>
    <message>
        <source>Bands hold nine of ten single points if the past goes on. Beyond the last data the line is dashed and grey: it is an extrapolation, not a forecast.</source>
        <translation>지금까지의 추세가 이어지면 점 열 개 가운데 아홉 개가 띠 안에 듭니다. 마지막 자료 뒤의 회색 점선은 예측이 아니라 외삽입니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>leaf switch</source>
        <translation>리프 스위치</translation>
    </message>
    <message>
        <source>spine switch</source>
        <translation>스파인 스위치</translation>
    </message>
    <message>
        <source>core switch</source>
        <translation>코어 스위치</translation>
    </message>
    <message>
        <source>storage switch</source>
        <translation>스토리지 스위치</translation>
    </message>
    <message>
        <source>management switch</source>
        <translation>관리 스위치</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>accelerator, in the nodes</source>
        <translation>가속기(노드에 포함)</translation>
    </message>
    <message>
        <source>%1, not placed yet</source>
        <translation>%1(아직 놓지 않음)</translation>
    </message>
    <message>
        <source>fabric link, node to leaf</source>
        <translation>패브릭 링크(노드–리프)</translation>
    </message>
    <message>
        <source>fabric link, leaf to spine</source>
        <translation>패브릭 링크(리프–스파인)</translation>
    </message>
    <message>
        <source>fabric link, spine to core</source>
        <translation>패브릭 링크(스파인–코어)</translation>
    </message>
    <message>
        <source>optical transceiver</source>
        <translation>광 트랜시버</translation>
    </message>
    <message>
        <source>storage or service box</source>
        <translation>저장·서비스 장비</translation>
    </message>
    <message>
        <source>shared storage</source>
        <translation>공유 스토리지</translation>
    </message>
    <message>
        <source>rack</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>rack PDU</source>
        <translation>랙 PDU</translation>
    </message>
    <message>
        <source>room equipment</source>
        <translation>설비</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>자재 명세서</translation>
    </message>
    <message>
        <source>The design is empty.</source>
        <translation>설계가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Parallel plan</source>
        <translation>병렬 계획</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>텐서 병렬</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>시퀀스 길이</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>파이프라인 병렬</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>마이크로배치</translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation>가상 스테이지</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>글로벌 배치</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>데이터 병렬</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>학습 토큰</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>컨텍스트 병렬</translation>
    </message>
    <message>
        <source>ZeRO stage</source>
        <translation>ZeRO 단계</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>전문가 병렬</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>시퀀스 병렬</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>스테이지 %1</translation>
    </message>
    <message>
        <source>Memory per GPU of each pipeline stage</source>
        <translation>파이프라인 스테이지별 GPU당 메모리</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>스테이지</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>오버헤드</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Memory fit</source>
        <translation>메모리 적합</translation>
    </message>
    <message>
        <source>Collectives of a training step</source>
        <translation>학습 스텝의 집합 통신</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Bus bandwidth</source>
        <translation>버스 대역폭</translation>
    </message>
    <message>
        <source>Network and bandwidth</source>
        <translation>네트워크와 대역폭</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>IT together</source>
        <translation>IT 합계</translation>
    </message>
    <message>
        <source>Conversion losses</source>
        <translation>변환 손실</translation>
    </message>
    <message>
        <source>Cooling and the rest</source>
        <translation>냉각과 기타</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>시설</translation>
    </message>
    <message>
        <source>Power by component</source>
        <translation>구성 요소별 전력</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>유휴</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>정격</translation>
    </message>
    <message>
        <source>carries, also with one PDU lost</source>
        <translation>감당(PDU 한 대 고장에도)</translation>
    </message>
    <message>
        <source>carries, but not with one PDU lost</source>
        <translation>감당(PDU 한 대 고장에는 부족)</translation>
    </message>
    <message>
        <source>too much</source>
        <translation>초과</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>cooled</source>
        <translation>냉각됨</translation>
    </message>
    <message>
        <source>too hot</source>
        <translation>냉각 부족</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Each kind of rack and its PDUs</source>
        <translation>종류별 랙과 PDU</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>PDUs carry</source>
        <translation>PDU 용량</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Each kind of rack and its cooling</source>
        <translation>종류별 랙과 냉각</translation>
    </message>
    <message>
        <source>To air</source>
        <translation>공기로</translation>
    </message>
    <message>
        <source>To liquid</source>
        <translation>물로</translation>
    </message>
    <message>
        <source>Air flow</source>
        <translation>풍량</translation>
    </message>
    <message>
        <source>Can be cooled</source>
        <translation>냉각 한계</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Data of the growth curves</source>
        <translation>추세 자료</translation>
    </message>
    <message>
        <source>Parts catalog, edition %1.</source>
        <translation>부품 목록 %1판.</translation>
    </message>
    <message>
        <source>The hall is still empty</source>
        <translation>전산실이 아직 비어 있습니다</translation>
    </message>
    <message>
        <source>%1 can be served from %2 × %3</source>
        <translation>%3 %2장으로 %1 모델을 서빙할 수 있습니다</translation>
    </message>
    <message>
        <source>%1 fits on %2 × %3</source>
        <translation>%1 모델이 %3 %2장에 들어갑니다</translation>
    </message>
    <message>
        <source>%1 barely fits on %2 × %3</source>
        <translation>%1 모델이 %3 %2장에 빠듯하게 들어갑니다</translation>
    </message>
    <message>
        <source>%1 does not fit on %2 × %3</source>
        <translation>%1 모델이 %3 %2장에 들어가지 않습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) must be solved first.</source>
        <translation><numerusform>먼저 풀어야 할 오류가 %Ln건 있습니다.</numerusform></translation>
    </message>
    <message>
        <source>Every condition that was checked is met.</source>
        <translation>점검한 조건을 모두 만족합니다.</translation>
    </message>
    <message>
        <source>Dense peak</source>
        <translation>최대 연산(희소성 제외)</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>대당 %1</translation>
    </message>
    <message>
        <source>in %1 nodes</source>
        <translation>노드 %1대</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>GPU당 메모리</translation>
    </message>
    <message>
        <source>of %1, %2 free</source>
        <translation>%1 중 %2 여유</translation>
    </message>
    <message>
        <source>Bisection bandwidth</source>
        <translation>이분 대역폭</translation>
    </message>
    <message>
        <source>oversubscription %1</source>
        <translation>과구독 %1</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>링크 %1개</translation>
    </message>
    <message>
        <source>Node power, rated</source>
        <translation>노드 정격 전력</translation>
    </message>
    <message>
        <source>Facility power, expected</source>
        <translation>시설 예상 전력</translation>
    </message>
    <message>
        <source>PUE %1</source>
        <translation>PUE %1</translation>
    </message>
    <message>
        <source>Energy per year</source>
        <translation>연간 전력량</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <translation>GPU당 %1</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>물로 가는 열</translation>
    </message>
    <message>
        <source>%1 to air</source>
        <translation>공기로 %1</translation>
    </message>
    <message>
        <source>Frontier of the year</source>
        <translation>최전선 환산 시점</translation>
    </message>
    <message>
        <source>work %1</source>
        <translation>연산량 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s) on the floor</source>
        <translation><numerusform>랙 %Ln대를 놓았습니다</numerusform></translation>
    </message>
    <message>
        <source>Floor plan, power of each rack</source>
        <translation>평면도, 랙별 전력</translation>
    </message>
    <message>
        <source>Fullest rack, of what its PDUs carry</source>
        <translation>PDU 용량 대비 가장 찬 랙</translation>
    </message>
    <message>
        <source>Hottest rack, of what its cooling carries</source>
        <translation>냉각 한계 대비 가장 뜨거운 랙</translation>
    </message>
    <message>
        <source>Free leaf ports</source>
        <translation>빈 리프 포트</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Nothing is wrong with what was checked.</source>
        <translation>점검한 항목에 문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation><numerusform>외 %Ln건</numerusform></translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>한눈에 보기</translation>
    </message>
    <message>
        <source>What the design contains</source>
        <translation>설계에 든 것</translation>
    </message>
    <message>
        <source>What its accelerators offer</source>
        <translation>가속기의 성능</translation>
    </message>
    <message numerus="yes">
        <source>The hall measures %1 by %2 and holds %Ln rack(s).</source>
        <translation><numerusform>전산실은 %1 × %2이고 랙 %Ln대가 있습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) left to judge.</source>
        <translation><numerusform>남은 경고는 %Ln건입니다.</numerusform></translation>
    </message>
    <message>
        <source>%1 cannot run on %2 × %3 as planned</source>
        <translation>%3 %2장으로는 %1 모델을 계획대로 돌릴 수 없습니다</translation>
    </message>
    <message>
        <source>The facility draws %1 under load and %2 at most.</source>
        <translation>시설은 부하 시 %1, 최대 %2를 씁니다.</translation>
    </message>
    <message>
        <source>No node stands in a rack yet: there is nothing to judge.</source>
        <translation>아직 랙에 놓인 노드가 없어 판정할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>Whole training</source>
        <translation>전체 학습</translation>
    </message>
    <message>
        <source>MFU %1</source>
        <translation>MFU %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>selective</source>
        <translation>선택적</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16비트</translation>
    </message>
    <message>
        <source>FP8, row by row</source>
        <translation>FP8, 행별</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>소프트웨어</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>연산 정밀도</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>FlashAttention</source>
        <translation>FlashAttention</translation>
    </message>
    <message>
        <source>The catalog does not have the language model of this design, so no step time can be said.</source>
        <translation>카탈로그에 이 설계의 언어 모델이 없어 스텝 시간을 말할 수 없습니다.</translation>
    </message>
    <message>
        <source>No GPU stands in a rack yet, so no step time can be said.</source>
        <translation>아직 랙에 GPU가 없어 스텝 시간을 말할 수 없습니다.</translation>
    </message>
    <message>
        <source>What the plan achieves</source>
        <translation>계획의 성과</translation>
    </message>
    <message>
        <source>Part of a step</source>
        <translation>스텝의 부분</translation>
    </message>
    <message>
        <source>Share of the step</source>
        <translation>스텝에서 차지하는 비율</translation>
    </message>
    <message>
        <source>Pipeline bubble, by both definitions</source>
        <translation>파이프라인 버블, 두 정의</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>식</translation>
    </message>
    <message>
        <source>Share of the pipeline's time</source>
        <translation>파이프라인 시간 대비</translation>
    </message>
    <message>
        <source>Share of the ideal time</source>
        <translation>이상적 시간 대비</translation>
    </message>
    <message>
        <source>p stages, v chunks of each, m = %1 micro-batches a step. Both count the same idle time of equal stages; stages that differ wait longer.</source>
        <translation>스테이지 p개, 스테이지당 청크 v개, 스텝당 마이크로배치 m = %1개. 두 정의 모두 스테이지가 같을 때의 같은 유휴 시간을 셉니다. 스테이지가 다르면 더 오래 기다립니다.</translation>
    </message>
    <message>
        <source>The same step in other papers' conventions</source>
        <translation>같은 스텝을 다른 논문의 관례로</translation>
    </message>
    <message>
        <source>FLOP counted</source>
        <translation>세는 FLOP</translation>
    </message>
    <message>
        <source>Per token</source>
        <translation>토큰당</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>활용률</translation>
    </message>
    <message>
        <source>Per GPU</source>
        <translation>GPU당</translation>
    </message>
    <message>
        <source>This report uses the first line: 6 FLOP for each weight that multiplies a token, the vocabulary once, full attention, nothing recomputed, over the dense 16-bit peak.</source>
        <translation>이 보고서는 첫 줄을 씁니다: 토큰과 곱해지는 가중치당 6 FLOP, 어휘 한 번, 전체 어텐션, 재계산 제외, 16비트 dense 최대 성능 대비.</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>얼마나 확실합니까?</translation>
    </message>
    <message>
        <source>Validated: runs of this kind of GPU and size were compared with measurements.</source>
        <translation>검증됨: 이 종류의 GPU와 규모의 실행을 실측과 비교했습니다.</translation>
    </message>
    <message>
        <source>Estimate: no published run of this kind was compared with the method.</source>
        <translation>추정: 이 종류의 공개된 실행과 비교하지 못했습니다.</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>학습 시간</translation>
    </message>
    <message>
        <source>A step takes %1; %2 of the peak arrives</source>
        <translation>한 스텝 %1, 최대 성능의 %2 달성</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a section</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, estimate</source>
        <translation>%1, 추정</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>Binding link: %1</source>
        <translation>병목 링크: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>groups, members</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>none: inside one domain</source>
        <translation>없음: 한 도메인 안</translation>
    </message>
    <message>
        <source>What binds the parallel groups</source>
        <translation>병렬 그룹을 제한하는 링크</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Rate of the slowest</source>
        <translation>가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Binding link</source>
        <translation>제한하는 링크</translation>
    </message>
    <message>
        <source>Its peak load</source>
        <translation>최대 부하</translation>
    </message>
    <message>
        <source>Worst links</source>
        <translation>가장 붐비는 링크</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Peak load</source>
        <translation>최대 부하</translation>
    </message>
    <message>
        <source>Most of it from</source>
        <translation>가장 많이 쓰는 통신</translation>
    </message>
    <message>
        <source>In a step</source>
        <translation>스텝당</translation>
    </message>
    <message>
        <source>The network as it is joined</source>
        <translation>연결된 네트워크</translation>
    </message>
    <message>
        <source>The fullest link carries %1 of what it can: %2</source>
        <translation>가장 붐비는 링크의 최대 부하 %1: %2</translation>
    </message>
    <message>
        <source>Switches, nodes and the cables between them</source>
        <translation>스위치, 노드, 그 사이의 케이블</translation>
    </message>
    <message>
        <source>Where the groups work: %1</source>
        <translation>그룹이 놓인 곳: %1</translation>
    </message>
    <message>
        <source>Colour of a GPU: its group; the colours repeat</source>
        <translation>GPU의 색은 그룹을 나타내며, 색은 되풀이됩니다</translation>
    </message>
    <message>
        <source>Colour of a GPU: its group</source>
        <translation>GPU의 색은 그룹을 나타냅니다</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>수용함</translation>
    </message>
    <message>
        <source>These were looked at and are accepted for the reason beside them.</source>
        <translation>검토를 거쳐 옆에 적은 이유로 수용한 진단입니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Nothing stands but what was accepted; the findings say why.</source>
        <translation>수용한 것 말고는 남은 문제가 없습니다. 이유는 진단에 있습니다.</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>이 설계</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (기준안)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value and difference</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the best value of its row</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <comment>an option, the baseline</comment>
        <translation>%2 대비 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group and its differences</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The two states are the same.</source>
        <translation>두 안이 같습니다.</translation>
    </message>
    <message>
        <source>Option comparison</source>
        <translation>대안 비교</translation>
    </message>
    <message>
        <source>Options compared: %1</source>
        <translation>대안 비교: %1</translation>
    </message>
    <message>
        <source>Differences in brackets are to %1. A tick marks the best value of a row, where one is better than another.</source>
        <translation>괄호 안은 %1 대비 차이입니다. 우열이 있는 행에서는 가장 좋은 값에 ✓ 표시를 붙였습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) accepted for the reasons that are given.</source>
        <translation><numerusform>진단 %Ln건은 적힌 사유로 받아들였습니다.</numerusform></translation>
    </message>
    <message>
        <source>Catalog prices are in US dollars; here they are converted %1.</source>
        <translation>카탈로그 가격은 미국 달러이며, 여기서는 %1 바꾼 값입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>노드 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>랙 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>스위치 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>fabric link, between neighbours</source>
        <translation>패브릭 링크(이웃 사이)</translation>
    </message>
    <message>
        <source>fabric link, within a group</source>
        <translation>패브릭 링크(그룹 안)</translation>
    </message>
    <message>
        <source>fabric link, between groups</source>
        <translation>패브릭 링크(그룹 사이)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>%1 × %2: %3</source>
        <translation>%2 %1대: %3</translation>
    </message>
    <message>
        <source>Colour of a rack, and its number where there is room for one: its power in training, in kW.</source>
        <translation>랙의 색은 학습할 때의 전력(kW)이며, 자리가 있으면 숫자로도 적습니다.</translation>
    </message>
    <message>
        <source>in the node's price</source>
        <translation>노드 가격에 포함</translation>
    </message>
    <message>
        <source>%1 joined without switches; %2 in all.</source>
        <translation>%1를 스위치 없이 잇습니다. 모두 %2입니다.</translation>
    </message>
    <message>
        <source>%1 joined by %2 of the compute network; %3 in all.</source>
        <translation>%1를 연산 네트워크의 %2로 잇습니다. 모두 %3입니다.</translation>
    </message>
    <message>
        <source>%1 without a compute network; %2 in all.</source>
        <translation>%1에는 연산 네트워크가 없습니다. 모두 %2입니다.</translation>
    </message>
    <message>
        <source>link drawn by hand</source>
        <translation>손으로 그린 링크</translation>
    </message>
    <message>
        <source>Links drawn by hand are counted one by one: a splitter and a cable with two links in a plug carry two.</source>
        <translation>손으로 그린 링크는 하나씩 셉니다. 분배 케이블과 플러그 하나에 링크 둘을 담은 케이블은 링크 두 개를 나릅니다.</translation>
    </message>
    <message>
        <source>rear door of a rack</source>
        <translation>랙 후면 도어</translation>
    </message>
    <message>
        <source>The catalog lacks servers of this design</source>
        <translation>이 설계의 서버가 부품 목록에 없습니다</translation>
    </message>
    <message>
        <source>%1; %2 in all. What the missing parts hold, draw and join is not known.</source>
        <translation>%1, 모두 %2입니다. 없는 부품에 든 것과 그 전력, 연결은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>직접 적은 가격</translation>
    </message>
    <message>
        <source>from its GPUs</source>
        <translation>GPU 가격에서</translation>
    </message>
    <message>
        <source>planning value</source>
        <translation>계획값</translation>
    </message>
    <message>
        <source>spare node, in no rack</source>
        <translation>예비 노드, 랙에 없음</translation>
    </message>
    <message>
        <source>in the link's price</source>
        <translation>링크 가격에 포함</translation>
    </message>
    <message>
        <source>Prices are those that the cost counts: your own, the catalog's with their month, or planning values. — means that none is known; of racks and room equipment, that building and plant include it.</source>
        <translation>가격은 비용 계산에 쓰인 값입니다. 직접 적은 값, 날짜가 있는 카탈로그 값, 또는 계획값입니다. —는 알려진 값이 없다는 뜻이고, 랙과 전산실 장비는 건물과 설비에 포함된다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Storage and checkpoints</source>
        <translation>저장소와 체크포인트</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>신뢰성</translation>
    </message>
    <message>
        <source>Failures, checkpoints and spares</source>
        <translation>고장, 체크포인트와 예비</translation>
    </message>
    <message>
        <source>What one failure reaches</source>
        <translation>고장 하나가 미치는 범위</translation>
    </message>
    <message>
        <source>Cost, energy and carbon</source>
        <translation>비용, 에너지와 탄소</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Energy and carbon</source>
        <translation>에너지와 탄소</translation>
    </message>
    <message>
        <source>Prices are those of the catalog with their dates, unless the design has its own; taxes, land and insurance are left out.</source>
        <translation>가격은 설계에 따로 적지 않았으면 날짜가 있는 카탈로그 값입니다. 세금, 토지와 보험은 뺐습니다.</translation>
    </message>
    <message>
        <source>Air at the racks' inlets</source>
        <translation>랙 흡입구의 공기</translation>
    </message>
    <message>
        <source>Temperature of the air that each rack takes in, in °C: the supply air, and what comes back from racks around it by the planning kernel. Not a flow simulation.</source>
        <translation>랙마다 들이마시는 공기의 온도(°C)입니다. 급기와, 계획용 모델에 따라 주변 랙에서 되돌아오는 공기를 합한 값이며 유동 해석이 아닙니다.</translation>
    </message>
    <message>
        <source>%2 × %3 train %1 on %4 in %5, with failures</source>
        <translation>%3 %2장으로 %1 모델을 %4까지 고장 포함 %5 만에 학습합니다</translation>
    </message>
    <message>
        <source>%2 × %3 train %1 on %4 in %5, were nothing to fail</source>
        <translation>%3 %2장으로 %1 모델을 %4까지 고장이 없다면 %5 만에 학습합니다</translation>
    </message>
</context>
<context>
    <name>ScheduleFrame</name>
    <message>
        <source>forward %1</source>
        <translation>순전파 %1</translation>
    </message>
    <message>
        <source>backward %1</source>
        <translation>역전파 %1</translation>
    </message>
    <message>
        <source>of which exposed communication</source>
        <translation>그중 노출된 통신</translation>
    </message>
    <message>
        <source>bubble %1</source>
        <translation>버블 %1</translation>
    </message>
    <message>
        <source>exposed DP %1</source>
        <translation>노출된 DP %1</translation>
    </message>
    <message>
        <source>optimizer %1</source>
        <translation>옵티마이저 %1</translation>
    </message>
    <message>
        <source>fixed, stragglers %1</source>
        <translation>고정 시간·지연 GPU %1</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>steady: one forward, one backward</source>
        <translation>정상 구간: 순전파 하나, 역전파 하나</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>쿨다운</translation>
    </message>
    <message>
        <source>time [s]</source>
        <translation>시간 [s]</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>스테이지 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s) in flight</source>
        <translation><numerusform>청크 %Ln개 진행 중</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation><numerusform>%Ln개 진행 중</numerusform></translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>One stage has no bubble: %1 a step</source>
        <translation>스테이지가 하나이므로 버블이 없습니다: 스텝당 %1</translation>
    </message>
    <message>
        <source>%1 of %2 slots are bubble: %3 of each %4 step</source>
        <translation>슬롯 %2개 중 %1개가 버블: %4 스텝마다 %3</translation>
    </message>
    <message>
        <source>%1 (the first %2 are drawn)</source>
        <translation>%1 (앞의 %2개만 표시)</translation>
    </message>
    <message>
        <source>The bubble is %1 of the pipeline's time, (p − 1)/(v·m + p − 1); the same time is %2 of the ideal time, (p − 1)/(v·m).</source>
        <translation>버블은 파이프라인 시간의 %1입니다: (p − 1)/(v·m + p − 1). 같은 시간이 이상적인 시간의 %2에 해당합니다: (p − 1)/(v·m).</translation>
    </message>
    <message>
        <source>Stages without the output head wait longer, up to %1: the last stage has more to do.</source>
        <translation>출력 헤드가 없는 스테이지는 최대 %1까지 더 오래 기다립니다. 마지막 스테이지의 일이 더 많기 때문입니다.</translation>
    </message>
    <message>
        <source>Of this chip only whole steps were measured, so its schedule is not known.</source>
        <translation>이 칩은 전체 스텝만 측정되어 스케줄을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>This plan cannot be laid out. Move a slider at the left; greyed values say why they are impossible.</source>
        <translation>이 계획은 배치할 수 없습니다. 왼쪽 슬라이더를 움직이세요. 회색 값은 불가능한 이유를 알려 줍니다.</translation>
    </message>
    <message>
        <source>No step time yet: put GPUs into the design first.</source>
        <translation>아직 스텝 시간이 없습니다. 먼저 설계에 GPU를 배치하세요.</translation>
    </message>
    <message>
        <source>No schedule to draw</source>
        <translation>표시할 스케줄이 없습니다</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Stage %1 · %2 of micro-batch %3, chunk %4</source>
        <translation>스테이지 %1 · 마이크로배치 %3의 %2, 청크 %4</translation>
    </message>
    <message>
        <source>Stage %1 · %2 of micro-batch %3</source>
        <translation>스테이지 %1 · 마이크로배치 %3의 %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, %2부터 %3까지</translation>
    </message>
    <message>
        <source>of it %1 exposed communication</source>
        <translation>그중 노출된 통신 %1</translation>
    </message>
    <message>
        <source>Stage %1 waits; in all %2 of a step</source>
        <translation>스테이지 %1 대기. 스텝당 모두 %2</translation>
    </message>
    <message>
        <source>Gradients are added up over all replicas: %1 that nothing hides</source>
        <translation>모든 복제본의 그래디언트를 합산: 숨겨지지 않는 시간 %1</translation>
    </message>
    <message>
        <source>The optimizer updates the weights: %1</source>
        <translation>옵티마이저가 가중치를 갱신: %1</translation>
    </message>
    <message>
        <source>What every step costs besides, and waiting for the slowest GPU: %1</source>
        <translation>스텝마다 드는 고정 시간과 가장 느린 GPU를 기다리는 시간: %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>레이어 %1개</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>레이어 %1</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>레이어 %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation><numerusform>스테이지 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>Interleaved 1F1B, %1 × %2 chunks × %3, simulated; numbers are micro-batches, pale ones the other chunks</source>
        <translation>인터리브 1F1B, %1 × 청크 %2개 × %3, 시뮬레이션. 숫자는 마이크로배치, 옅은 색은 다른 청크</translation>
    </message>
    <message>
        <source>1F1B schedule, %1 × %2, simulated; numbers are micro-batches</source>
        <translation>1F1B 스케줄, %1 × %2, 시뮬레이션. 숫자는 마이크로배치</translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation><numerusform>마이크로배치 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>as much as %1 micro-batches need, of some only chunks</source>
        <translation>마이크로배치 %1개분(일부는 청크만)</translation>
    </message>
    <message numerus="yes">
        <source>Stage %1, %2: waits %3, holds %Ln in flight, %4.</source>
        <translation><numerusform>스테이지 %1, %2: 대기 %3, %Ln개 진행 중, %4.</numerusform></translation>
    </message>
</context>
<context>
    <name>StageMemoryChart</name>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>오버헤드</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>스테이지 %1</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>스테이지 %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <translation>GPU당 %1</translation>
    </message>
    <message>
        <source>The memory need cannot be known yet</source>
        <translation>필요한 메모리를 아직 알 수 없습니다</translation>
    </message>
    <message>
        <source>This plan cannot be laid out: change it at the left.</source>
        <translation>이 계획은 배치할 수 없습니다. 왼쪽에서 바꾸세요.</translation>
    </message>
    <message>
        <source>capacity %1</source>
        <translation>용량 %1</translation>
    </message>
    <message>
        <source>Fits: %1 of %2, %3</source>
        <translation>맞음: %2 중 %1, %3</translation>
    </message>
    <message>
        <source>Tight: %1 of %2, %3</source>
        <translation>빠듯함: %2 중 %1, %3</translation>
    </message>
    <message>
        <source>Does not fit: %1 of %2, %3</source>
        <translation>맞지 않음: %1 필요(용량 %2), %3</translation>
    </message>
    <message>
        <source>nvidia-smi would show about %1.</source>
        <translation>nvidia-smi에는 약 %1(으)로 보입니다.</translation>
    </message>
    <message>
        <source>memory per GPU [%1]; %2 of %3 stages; stage %4 keeps %5</source>
        <translation>GPU당 메모리 [%1]. 스테이지 %3개 중 %2개 표시. 스테이지 %4의 유지량: %5</translation>
    </message>
    <message>
        <source>memory per GPU [%1]; stage %2 keeps %3</source>
        <translation>GPU당 메모리 [%1]. 스테이지 %2의 유지량: %3</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>There is no display to open a window on. The verbs of --help work without one.</source>
        <translation>창을 열 화면이 없습니다. --help에 있는 명령은 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>StepPlot</name>
    <message>
        <source>Kernels</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Exposed traffic</source>
        <translation>노출된 통신</translation>
    </message>
    <message>
        <source>Bubble, slowest stage</source>
        <translation>버블, 가장 느린 스테이지</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Host, fixed time, stragglers</source>
        <translation>호스트, 고정 시간, 지연 GPU</translation>
    </message>
    <message>
        <source>The step time is not known</source>
        <translation>스텝 시간을 알 수 없습니다</translation>
    </message>
    <message>
        <source>There is no step time for this plan on these GPUs.</source>
        <translation>이 GPU에서 이 계획의 스텝 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Only whole steps are known of this chip: its parts cannot be told apart.</source>
        <translation>이 칩은 전체 스텝만 알려져 있어 부분을 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Time of a step [%1]</source>
        <translation>스텝 시간 [%1]</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 of each step is spent in kernels</source>
        <translation>각 스텝의 %1를 커널이 씁니다</translation>
    </message>
    <message>
        <source>One GPU of an average pipeline stage; the parts add up to the step</source>
        <translation>평균 파이프라인 스테이지의 GPU 하나; 부분의 합이 스텝입니다</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Each layer is split over %1 GPUs, which exchange their parts twice in every forward and twice in every backward.</source>
        <translation>각 레이어는 GPU %1개에 나뉘며, 순전파마다 두 번, 역전파마다 두 번 결과를 교환합니다.</translation>
    </message>
    <message>
        <source>%1 replicas do the same on other data and add up their gradients.</source>
        <translation>복제본 %1개가 다른 데이터로 같은 일을 하고 그래디언트를 합산합니다.</translation>
    </message>
    <message>
        <source>What happens in a step</source>
        <translation>한 스텝에서 일어나는 일</translation>
    </message>
    <message>
        <source>Why tensor parallel is slow here</source>
        <translation>여기서 텐서 병렬이 느린 이유</translation>
    </message>
    <message>
        <source>No bubble</source>
        <translation>버블 없음</translation>
    </message>
    <message>
        <source>With one stage nobody waits for another stage. The price is memory: every GPU holds a part of all layers.</source>
        <translation>스테이지가 하나면 서로 기다리지 않습니다. 대가는 메모리입니다. 모든 GPU가 전체 레이어의 일부를 가집니다.</translation>
    </message>
    <message>
        <source>The last stage waits for its first work, and the first stage waits while the last results travel back. The share depends only on stages, micro-batches and chunks: more micro-batches or interleaving make it smaller.</source>
        <translation>마지막 스테이지는 첫 일을 기다리고, 첫 스테이지는 마지막 결과가 되돌아올 때까지 기다립니다. 비율은 스테이지, 마이크로배치, 청크 수에만 달려 있으며 마이크로배치를 늘리거나 인터리브하면 줄어듭니다.</translation>
    </message>
    <message>
        <source>It is %1 of the pipeline's time; the same time is %2 of the ideal time, (p − 1)/(v·m).</source>
        <translation>파이프라인 시간의 %1입니다. 같은 시간이 이상적인 시간의 %2에 해당합니다: (p − 1)/(v·m).</translation>
    </message>
    <message>
        <source>Why the bubble</source>
        <translation>버블이 생기는 이유</translation>
    </message>
    <message>
        <source>ZeRO-%1 splits the optimizer state over %2 replicas: %3 are left here.</source>
        <translation>ZeRO-%1이(가) 옵티마이저 상태를 복제본 %2개에 나누어 여기에는 %3만 남습니다.</translation>
    </message>
    <message>
        <source>The optimizer state is kept whole on every replica: %1. ZeRO would split it.</source>
        <translation>옵티마이저 상태를 복제본마다 통째로 가집니다: %1. ZeRO를 쓰면 나뉩니다.</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>%1인 이유</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>±%1 on average; nine of ten such predictions are within ±%2.</source>
        <translation>평균 ±%1. 이런 예측 열 개 중 아홉은 ±%2 이내입니다.</translation>
    </message>
    <message>
        <source>No training step was ever published for this generation of GPU: its constants are those of its relatives.</source>
        <translation>이 세대 GPU의 학습 스텝은 공개된 적이 없어 비슷한 칩의 상수를 사용합니다.</translation>
    </message>
    <message>
        <source>No published step used more than %1 GPUs.</source>
        <translation>공개된 스텝 중 GPU %1개를 넘게 쓴 것은 없습니다.</translation>
    </message>
    <message>
        <source>Known software and cluster: one measured step of it was typed in.</source>
        <translation>알려진 소프트웨어와 클러스터: 측정한 스텝 하나를 입력했습니다.</translation>
    </message>
    <message>
        <source>Calibrated on your measured step of %1: every step time is multiplied by %2.</source>
        <translation>측정한 스텝 %1에 맞춰 보정했습니다. 모든 스텝 시간에 %2을(를) 곱합니다.</translation>
    </message>
    <message>
        <source>Calibrated: every step time is multiplied by %1.</source>
        <translation>보정했습니다. 모든 스텝 시간에 %1을(를) 곱합니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forward&lt;/b&gt;: weights, gradients and optimizer state stay all the time; activations grow, up to %1.</source>
        <translation>&lt;b&gt;순전파&lt;/b&gt;: 가중치, 기울기, 옵티마이저 상태는 늘 남아 있고 활성값이 늘어나 %1까지 찹니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loss&lt;/b&gt;: the last stage holds the logits of one micro-batch besides: %1.</source>
        <translation>&lt;b&gt;손실&lt;/b&gt;: 마지막 스테이지는 마이크로배치 하나의 로짓을 더 담습니다: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Backward&lt;/b&gt;: gradients are added up while activations are used up; its beginning is the peak, %1.</source>
        <translation>&lt;b&gt;역전파&lt;/b&gt;: 활성값을 쓰면서 기울기를 더해 갑니다. 시작할 때가 최대입니다: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Update&lt;/b&gt;: the optimizer turns gradients into new weights; no activations are left, %1.</source>
        <translation>&lt;b&gt;갱신&lt;/b&gt;: 옵티마이저가 기울기로 새 가중치를 만듭니다. 활성값은 남아 있지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The training loop, and what its fullest GPU holds</source>
        <translation>학습 루프와 가장 가득 찬 GPU가 담는 것</translation>
    </message>
    <message>
        <source>Other layers stand in for those of this model.</source>
        <translation>이 모델의 레이어는 다른 레이어로 대신했습니다.</translation>
    </message>
    <message>
        <source>No published step interleaved more than %1 chunks of a stage.</source>
        <translation>스테이지 하나를 %1개 넘는 청크로 인터리빙한 공개 스텝은 없습니다.</translation>
    </message>
    <message>
        <source>No published step trained a model of this size.</source>
        <translation>이 크기의 모델을 학습한 공개 스텝은 없습니다.</translation>
    </message>
    <message>
        <source>Published steps have sequences of %1 to %2 tokens.</source>
        <translation>공개된 스텝의 시퀀스는 %1~%2 토큰입니다.</translation>
    </message>
    <message>
        <source>No published step of this software was compared.</source>
        <translation>이 소프트웨어의 공개 스텝은 비교한 적이 없습니다.</translation>
    </message>
    <message>
        <source>No published step in this precision was compared.</source>
        <translation>이 정밀도의 공개 스텝은 비교한 적이 없습니다.</translation>
    </message>
    <message>
        <source>%1 %2 The method was compared with %3 published steps, and with those of each laboratory by a fit that had not seen them.</source>
        <translation>%1 %2 이 방법은 공개된 스텝 %3개와 비교했으며, 각 연구소의 스텝은 그것을 보지 않은 적합으로도 비교했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %Ln sequence(s) each through the stages, one after another, forward and then back.</source>
        <translation><numerusform>파이프라인 스테이지 %1개가 각각 레이어 %3개 중 약 %2개를 맡습니다. 한 스텝은 시퀀스 %Ln개짜리 %4를 차례로 스테이지에 통과시킵니다. 먼저 순방향, 그다음 역방향입니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Every GPU takes part in all %1 layers and works off %2 of %Ln sequence(s) each, one after another.</source>
        <translation><numerusform>모든 GPU가 레이어 %1개 전체에 참여하며, 시퀀스 %Ln개짜리 %2를 차례로 처리합니다.</numerusform></translation>
    </message>
    <message>
        <source>Nothing hides its traffic, inside a node or across.</source>
        <translation>이 통신은 노드 안에서도 노드 사이에서도 숨겨지지 않습니다.</translation>
    </message>
    <message>
        <source>Inside a node computation hides its traffic but for %1; across nodes all of it is exposed.</source>
        <translation>노드 안에서는 계산이 이 통신을 %1만 남기고 숨기지만, 노드 사이에서는 전부 드러납니다.</translation>
    </message>
    <message>
        <source>TP %1 leaves the scale-up domain of %2 GPUs. %3 The exchange comes twice in every pass of every layer, and a ring gets %4 between nodes instead of %5 inside. That is %6 of each step, %7 of the step time. TP up to %2 stays inside.</source>
        <translation>TP %1은(는) GPU %2개의 스케일업 도메인을 벗어납니다. %3 교환은 모든 레이어의 모든 패스에서 두 번씩 일어나며, 링 속도는 노드 안의 %5 대신 노드 사이에서 %4입니다. 스텝마다 %6, 스텝 시간의 %7입니다. TP %2까지는 안에 머뭅니다.</translation>
    </message>
    <message>
        <source>Why data parallel is slow here</source>
        <translation>여기서 데이터 병렬이 느린 이유</translation>
    </message>
    <message>
        <source>ZeRO 3 gathers the weights from %1 replicas in every micro-batch, and what their work cannot hide is %2 of each step and costs %3 of the peak. Larger micro-batches, ZeRO 1 where memory allows, or fewer replicas with more TP or PP leave less.</source>
        <translation>ZeRO 3은 마이크로배치마다 복제본 %1개에서 가중치를 모읍니다. 계산으로 숨기지 못하는 시간이 스텝마다 %2이고 최대 성능의 %3을(를) 잃습니다. 마이크로배치를 키우거나, 메모리가 허락하면 ZeRO 1을 쓰거나, TP나 PP를 늘려 복제본을 줄이면 덜합니다.</translation>
    </message>
    <message>
        <source>Adding up the gradients of %1 replicas takes longer than the work that could hide it: %2 of each step stay and cost %3 of the peak. A larger batch spreads it over more work; fewer replicas with more TP or PP leave fewer gradients to each GPU.</source>
        <translation>복제본 %1개의 그래디언트 합산이 그것을 숨길 계산보다 오래 걸립니다. 스텝마다 %2이(가) 남아 최대 성능의 %3을(를) 잃습니다. 배치를 키우면 더 많은 계산에 나뉘고, TP나 PP를 늘려 복제본을 줄이면 GPU마다 합산할 그래디언트가 줄어듭니다.</translation>
    </message>
    <message>
        <source>Why expert parallel is slow here</source>
        <translation>여기서 전문가 병렬이 느린 이유</translation>
    </message>
    <message>
        <source>Every token travels to its experts among %1 GPUs and back in every layer: %2 of each step stay exposed and cost %3 of the peak. With EP × TP up to %4 it stays inside a node.</source>
        <translation>모든 토큰이 레이어마다 GPU %1개에 있는 전문가에게 갔다가 돌아옵니다. 스텝마다 %2이(가) 드러나 최대 성능의 %3을(를) 잃습니다. EP × TP가 %4 이하면 노드 안에 머뭅니다.</translation>
    </message>
    <message>
        <source>Why context parallel is slow here</source>
        <translation>여기서 컨텍스트 병렬이 느린 이유</translation>
    </message>
    <message>
        <source>Keys and values go round %1 GPUs in every layer, longer than attention takes: %2 of each step stay exposed and cost %3 of the peak. A smaller CP, or TP × CP up to %4, which stays inside a node, leaves less.</source>
        <translation>키와 값이 레이어마다 GPU %1개를 도는 시간이 어텐션보다 깁니다. 스텝마다 %2이(가) 드러나 최대 성능의 %3을(를) 잃습니다. CP를 줄이거나 TP × CP를 %4 이하로 하여 노드 안에 두면 덜합니다.</translation>
    </message>
    <message numerus="yes">
        <source>Stage %1 with its %Ln layer(s) keeps activations: %2. They take %3, weights %4, gradients %5.</source>
        <translation><numerusform>레이어 %Ln개를 맡은 스테이지 %1은(는) 활성값을 유지합니다: %2. 활성값은 %3, 가중치는 %4, 그래디언트는 %5입니다.</numerusform></translation>
    </message>
    <message>
        <source>The method was compared on published runs of this kind, models with experts; your own software and cluster were not measured yet.</source>
        <translation>이 방법은 같은 종류(전문가 혼합 모델)의 공개된 실행과 비교했습니다. 여러분의 소프트웨어와 클러스터는 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The method was compared on published runs of this kind, dense models; your own software and cluster were not measured yet.</source>
        <translation>이 방법은 같은 종류(밀집 모델)의 공개된 실행과 비교했습니다. 여러분의 소프트웨어와 클러스터는 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>부족한 것</translation>
    </message>
    <message>
        <source>Nothing can be said of this plan yet: it cannot be laid out.</source>
        <translation>이 계획에 대해 아직 말할 수 없습니다. 배치할 수 없습니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Backward&lt;/b&gt;: gradients are added up while activations are used up; at its beginning %1.</source>
        <translation>&lt;b&gt;역전파&lt;/b&gt;: 활성값을 쓰면서 기울기를 더해 갑니다. 시작할 때: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Update&lt;/b&gt;: the optimizer turns gradients into new weights; no activations are left, but its own copies make it the peak, %1.</source>
        <translation>&lt;b&gt;갱신&lt;/b&gt;: 옵티마이저가 기울기로 새 가중치를 만듭니다. 활성값은 남아 있지 않지만 옵티마이저의 사본 때문에 여기가 최대입니다: %1.</translation>
    </message>
</context>
<context>
    <name>Swings</name>
    <message>
        <source>The cost is not known yet</source>
        <translation>비용을 아직 알 수 없음</translation>
    </message>
    <message>
        <source>Findings say which prices are missing.</source>
        <translation>어떤 가격이 없는지는 점검 결과에 있습니다.</translation>
    </message>
    <message>
        <source>The useful GPU-hour hangs most on: %1</source>
        <translation>유효 GPU 시간에 가장 큰 영향: %1</translation>
    </message>
    <message>
        <source>%1 with each input a fifth lower and a fifth higher</source>
        <translation>%1, 각 입력을 5분의 1 낮추고 높일 때</translation>
    </message>
</context>
<context>
    <name>TrendText</name>
    <message>
        <source>Growth of compute and of GPU efficiency</source>
        <translation>연산 수요와 GPU 효율의 추세</translation>
    </message>
    <message>
        <source>Demand for compute outgrows GPU efficiency</source>
        <translation>연산 수요가 GPU 효율보다 훨씬 빨리 큽니다</translation>
    </message>
    <message>
        <source>GPU efficiency keeps up with demand for compute</source>
        <translation>GPU 효율이 연산 수요를 따라갑니다</translation>
    </message>
    <message>
        <source>Training compute of frontier models, efficiency of accelerators</source>
        <translation>최전선 모델의 학습 연산량과 가속기 효율</translation>
    </message>
    <message>
        <source>★ %1 = %2</source>
        <translation>★ %1 = %2</translation>
    </message>
    <message>
        <source>★ %1 = %2 = frontier of %3</source>
        <translation>★ %1 = %2 = %3년 최전선</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>an uncertain estimate</source>
        <translation>불확실한 추정</translation>
    </message>
    <message>
        <source>Frontier training compute</source>
        <translation>최전선 모델의 학습 연산</translation>
    </message>
    <message>
        <source>Training compute, notable models</source>
        <translation>주목할 만한 모델의 학습 연산</translation>
    </message>
    <message>
        <source>Training compute, all systems</source>
        <translation>모든 시스템의 학습 연산</translation>
    </message>
    <message>
        <source>Training compute as OpenAI chose it in 2018</source>
        <translation>OpenAI가 2018년에 고른 학습 연산</translation>
    </message>
    <message>
        <source>GPU efficiency, 16 bit</source>
        <translation>GPU 효율, 16비트</translation>
    </message>
    <message>
        <source>GPU efficiency, 32 bit</source>
        <translation>GPU 효율, 32비트</translation>
    </message>
    <message>
        <source>32-bit rate of GPUs per dollar</source>
        <translation>달러당 GPU 32비트 성능</translation>
    </message>
    <message>
        <source>16-bit rate of GPUs</source>
        <translation>GPU 16비트 성능</translation>
    </message>
    <message>
        <source>32-bit rate of GPUs</source>
        <translation>GPU 32비트 성능</translation>
    </message>
    <message>
        <source>8-bit rate of GPUs</source>
        <translation>GPU 8비트 성능</translation>
    </message>
    <message>
        <source>Memory of GPUs</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>Memory bandwidth of GPUs</source>
        <translation>GPU 메모리 대역폭</translation>
    </message>
    <message>
        <source>Design power of GPUs</source>
        <translation>GPU 설계 전력</translation>
    </message>
    <message>
        <source>Price of GPUs</source>
        <translation>GPU 가격</translation>
    </message>
    <message>
        <source>16-bit rate of leading clusters</source>
        <translation>선두 클러스터의 16비트 성능</translation>
    </message>
    <message>
        <source>Chips of leading clusters</source>
        <translation>선두 클러스터의 칩 수</translation>
    </message>
    <message>
        <source>Power of leading clusters</source>
        <translation>선두 클러스터의 전력</translation>
    </message>
    <message>
        <source>Hardware cost of leading clusters</source>
        <translation>선두 클러스터의 하드웨어 비용</translation>
    </message>
    <message>
        <source>16-bit rate of leading clusters per watt</source>
        <translation>선두 클러스터의 와트당 16비트 성능</translation>
    </message>
    <message>
        <source>Compute for the same accuracy in image recognition</source>
        <translation>같은 영상 인식 정확도에 드는 연산</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>too few points for a line</source>
        <translation>점이 적어 직선을 그을 수 없습니다</translation>
    </message>
    <message>
        <source>This design</source>
        <translation>이 설계</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <translation>%1 (%2) %3</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>자료: %1</translation>
    </message>
    <message>
        <source>×%1/yr [%2–%3]</source>
        <translation>×%1/년 [%2–%3]</translation>
    </message>
    <message>
        <source>does not surely double</source>
        <translation>두 배가 된다고 단정할 수 없음</translation>
    </message>
    <message>
        <source>doubles every %1 months [%2–%3]</source>
        <translation>%1개월마다 두 배 [%2–%3]</translation>
    </message>
    <message>
        <source>%1 orders of magnitude/yr [%2–%3]</source>
        <translation>연간 %1자릿수 [%2–%3]</translation>
    </message>
    <message>
        <source>%1 · n=%2</source>
        <translation>%1 · n=%2</translation>
    </message>
    <message>
        <source>%1 · n=%2 · %3 · %4 · R² %5</source>
        <translation>%1 · n=%2 · %3 · %4 · R² %5</translation>
    </message>
    <message>
        <source>%1, %2, edition %3</source>
        <translation>%1, %2, %3판</translation>
    </message>
    <message>
        <source>%1 · by bootstrap %2</source>
        <translation>%1 · 부트스트랩 %2</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation>%p</translation>
    </message>
    <message>
        <source>years</source>
        <translation>년</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>h</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>at %1 a dollar of %2</source>
        <comment>exchange rate and its day</comment>
        <translation>1달러당 %1(%2 기준)로</translation>
    </message>
    <message>
        <source>/year</source>
        <translation>/년</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/일</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/시간</translation>
    </message>
</context>
<context>
    <name>WaterfallChart</name>
    <message>
        <source>Kernels</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Kernels below the peak</source>
        <translation>최대 성능에 못 미치는 커널</translation>
    </message>
    <message>
        <source>Bubble</source>
        <translation>버블</translation>
    </message>
    <message>
        <source>Bubble, and waiting for the slowest stage</source>
        <translation>버블과 가장 느린 스테이지 대기</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Exposed tensor-parallel communication</source>
        <translation>노출된 텐서 병렬 통신</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Exposed transfers between stages</source>
        <translation>노출된 스테이지 간 전송</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>Exposed context-parallel communication</source>
        <translation>노출된 컨텍스트 병렬 통신</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Exposed expert all-to-all</source>
        <translation>노출된 전문가 올투올</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Exposed gradient and weight traffic</source>
        <translation>노출된 그래디언트·가중치 통신</translation>
    </message>
    <message>
        <source>Recomp.</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Recomputed activations</source>
        <translation>재계산한 활성값</translation>
    </message>
    <message>
        <source>Optim.</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2 % of the peak</source>
        <translation>%1: 최대 성능의 %2 %</translation>
    </message>
    <message>
        <source>The utilisation cannot be known yet</source>
        <translation>아직 이용률을 알 수 없습니다</translation>
    </message>
    <message>
        <source>There is no step time for this plan on these GPUs.</source>
        <translation>이 GPU에서 이 계획의 스텝 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>%1: %2 of a step, %3 points of utilisation</source>
        <translation>%1: 스텝당 %2, 이용률 %3 포인트</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>전달</translation>
    </message>
    <message>
        <source>%1 of the peak arrives</source>
        <translation>최대 성능의 %1이(가) 도달합니다</translation>
    </message>
    <message>
        <source>MFU waterfall [% of the dense 16-bit peak]</source>
        <translation>MFU 폭포 [밀집 16비트 최대 성능의 %]</translation>
    </message>
    <message>
        <source>%1 → %2 per GPU. Nothing is recomputed.</source>
        <translation>GPU당 %1 → %2. 재계산은 없습니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Fixed + strag.</source>
        <translation>고정+지연</translation>
    </message>
    <message>
        <source>Fixed time of a step and stragglers</source>
        <translation>스텝의 고정 시간과 지연 GPU</translation>
    </message>
    <message>
        <source>%1 of the %2 peak arrives</source>
        <translation>%2 최대 성능의 %1이(가) 도달합니다</translation>
    </message>
    <message>
        <source>Waterfall [% of the dense %1 peak]</source>
        <translation>폭포 [밀집 %1 최대 성능의 %]</translation>
    </message>
    <message>
        <source>The MFU of papers, of the 16-bit peak, is %1.</source>
        <translation>논문에서 쓰는 16비트 최대 성능 기준 MFU는 %1입니다.</translation>
    </message>
    <message>
        <source>The count includes masked attention, which the kernels skip: alone they pass the peak.</source>
        <translation>계산량에는 커널이 건너뛰는 마스크된 어텐션도 포함됩니다. 그래서 커널만 보면 최대 성능을 넘습니다.</translation>
    </message>
    <message>
        <source>%1 → %2 per GPU.</source>
        <translation>GPU당 %1 → %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>“%{given}” is not a number</source>
        <translation>“%{given}”은(는) 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>“%{given}” has a unit that is not known</source>
        <translation>“%{given}”의 단위를 알 수 없습니다</translation>
    </message>
    <message>
        <source>“%{given}” has the wrong unit; %{expected} is expected</source>
        <translation>“%{given}”의 단위가 맞지 않습니다. %{expected}여야 합니다</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>The file cannot be read: %{reason}</source>
        <translation>파일을 읽을 수 없습니다: %{reason}</translation>
    </message>
    <message>
        <source>The file is too large: %{reason} bytes</source>
        <translation>파일이 너무 큽니다: %{reason}바이트</translation>
    </message>
    <message>
        <source>The file could not be written: %{reason}</source>
        <translation>파일을 쓸 수 없습니다: %{reason}</translation>
    </message>
    <message>
        <source>The formula cannot be read</source>
        <translation>식을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The formula has an unknown letter</source>
        <translation>식에 모르는 글자가 있습니다</translation>
    </message>
    <message>
        <source>The units of the formula do not agree</source>
        <translation>식의 단위가 맞지 않습니다</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move in racks</source>
        <translation>랙 안에서 이동</translation>
    </message>
    <message>
        <source>Add racks</source>
        <translation>랙 추가</translation>
    </message>
    <message>
        <source>Add floor units</source>
        <translation>바닥 장비 추가</translation>
    </message>
    <message>
        <source>Add nodes</source>
        <translation>노드 추가</translation>
    </message>
    <message>
        <source>Add switches</source>
        <translation>스위치 추가</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>저장 장치 추가</translation>
    </message>
    <message>
        <source>Replace GPUs</source>
        <translation>GPU 교체</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>서빙</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>냉각</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>추세</translation>
    </message>
    <message>
        <source>Dense peak of one GPU</source>
        <translation>GPU 한 장의 밀집 최대 연산</translation>
    </message>
    <message>
        <source>Dense peak compute</source>
        <translation>밀집 최대 연산</translation>
    </message>
    <message>
        <source>Peak per watt of one GPU</source>
        <translation>GPU 와트당 최대 연산</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 메모리 합계</translation>
    </message>
    <message>
        <source>GPU memory bandwidth</source>
        <translation>GPU 메모리 대역폭 합계</translation>
    </message>
    <message>
        <source>Sum over all kinds of nodes of the number of GPUs times the value of one GPU</source>
        <translation>모든 노드 종류에 대해 GPU 수 × GPU 한 장의 값을 더합니다</translation>
    </message>
    <message>
        <source>The catalog's dense rate for the chosen number format, or for the next wider format that the GPU has</source>
        <translation>고른 수 형식의 밀집 연산 속도입니다. GPU에 없으면 그다음 넓은 형식의 값을 씁니다</translation>
    </message>
    <message>
        <source>number of GPUs</source>
        <translation>GPU 수</translation>
    </message>
    <message>
        <source>share of the peak that arrives (MFU), assumed</source>
        <translation>최대 연산 가운데 실제로 쓰는 비율(MFU), 가정</translation>
    </message>
    <message>
        <source>design power of one GPU</source>
        <translation>GPU 한 장의 설계 전력</translation>
    </message>
    <message>
        <source>memory of one GPU as labelled</source>
        <translation>GPU 한 장의 표기 메모리</translation>
    </message>
    <message>
        <source>memory bandwidth of one GPU</source>
        <translation>GPU 한 장의 메모리 대역폭</translation>
    </message>
    <message>
        <source>Stage %{stage} needs %{needed} per GPU; the GPU has %{capacity}</source>
        <translation>%{stage}번 스테이지가 GPU당 %{needed}을(를) 쓰는데 GPU 메모리는 %{capacity}입니다</translation>
    </message>
    <message>
        <source>Stage %{stage} uses %{needed} of %{capacity} per GPU: little is left for fragmentation</source>
        <translation>%{stage}번 스테이지가 GPU당 %{capacity} 가운데 %{needed}을(를) 씁니다. 단편화를 견딜 여유가 적습니다</translation>
    </message>
    <message>
        <source>Serving needs %{needed} per GPU; the GPU has %{capacity}</source>
        <translation>서빙에 GPU당 %{needed}이(가) 필요한데 GPU 메모리는 %{capacity}입니다</translation>
    </message>
    <message>
        <source>Serving uses %{needed} of %{capacity} per GPU: little is left for longer contexts</source>
        <translation>서빙이 GPU당 %{capacity} 가운데 %{needed}을(를) 씁니다. 더 긴 문맥을 받을 여유가 적습니다</translation>
    </message>
    <message>
        <source>Rack %{rack} may draw %{load}; its %{count} rack PDUs carry %{capacity}</source>
        <translation>랙 %{rack}의 정격 부하는 %{load}인데 랙 PDU %{count}대의 용량은 %{capacity}입니다</translation>
    </message>
    <message>
        <source>Rack %{rack} draws %{load}; with one of %{count} PDUs lost only %{capacity} remain</source>
        <translation>랙 %{rack}의 부하는 %{load}인데 PDU %{count}대 가운데 한 대가 고장 나면 %{capacity}만 남습니다</translation>
    </message>
    <message>
        <source>Rack %{rack} gives off %{load}; %{system} carries at most %{capacity} per rack</source>
        <translation>랙 %{rack}의 발열은 %{load}인데 %{system}은(는) 랙당 %{capacity}까지만 식힐 수 있습니다</translation>
    </message>
    <message>
        <source>Air cannot cool rack %{rack}: %{load} of heat against %{capacity} for %{system}</source>
        <translation>공기로는 랙 %{rack}을(를) 식힐 수 없습니다. 발열 %{load}, %{system}의 한계 %{capacity}</translation>
    </message>
    <message>
        <source>Rack %{rack} has %{units} U; %{item} does not fit at U %{position}</source>
        <translation>랙 %{rack}은(는) %{units}U입니다. %{item}이(가) U%{position}에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>In rack %{rack} two devices share a unit: %{item}</source>
        <translation>랙 %{rack}에서 두 장비가 같은 칸을 차지합니다: %{item}</translation>
    </message>
    <message>
        <source>Rack %{rack} carries %{load}; it is rated for %{capacity}</source>
        <translation>랙 %{rack}에 실린 무게는 %{load}인데 허용 하중은 %{capacity}입니다</translation>
    </message>
    <message>
        <source>The %{role} tier is short of ports: %{placed} of its %{needed} switches stand in racks</source>
        <translation>%{role} 계층의 포트가 모자랍니다. 필요한 스위치 %{needed}대 가운데 %{placed}대만 랙에 있습니다</translation>
    </message>
    <message>
        <source>Switches of the %{role} tier that the fabric needs: %{needed}; placed: %{placed}</source>
        <translation>패브릭에 %{role} 스위치 %{needed}대가 필요한데 %{placed}대만 놓였습니다</translation>
    </message>
    <message>
        <source>These switches cannot build this fabric: %{reason}</source>
        <translation>이 스위치로는 이 패브릭을 만들 수 없습니다: %{reason}</translation>
    </message>
    <message>
        <source>The leaf tier is oversubscribed %{ratio} : 1</source>
        <translation>리프 계층의 과구독이 %{ratio} : 1입니다</translation>
    </message>
    <message>
        <source>Tensor parallel %{tensorParallel} is larger than the scale-up domain of %{domain} GPUs</source>
        <translation>텐서 병렬 %{tensorParallel}이(가) 스케일업 도메인 %{domain} GPU보다 큽니다</translation>
    </message>
    <message>
        <source>%{heads} attention heads cannot be split over tensor parallel %{tensorParallel}</source>
        <translation>어텐션 헤드 %{heads}개를 텐서 병렬 %{tensorParallel}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>%{layers} layers cannot be split evenly over %{stages} pipeline stages</source>
        <translation>레이어 %{layers}개를 파이프라인 스테이지 %{stages}개로 똑같이 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>A global batch of %{batch} cannot be split over data parallel %{dataParallel} × micro-batch %{microBatch}</source>
        <translation>전체 배치 %{batch}을(를) 데이터 병렬 %{dataParallel} × 마이크로배치 %{microBatch}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>The plan uses %{needed} GPUs; the design has %{present}</source>
        <translation>계획은 GPU %{needed}장을 쓰는데 설계에는 %{present}장이 있습니다</translation>
    </message>
    <message>
        <source>Nothing is placed yet: drag a rack onto the floor or press Ctrl+K</source>
        <translation>아직 아무것도 없습니다. 랙을 평면에 끌어 놓거나 Ctrl+K를 누르세요</translation>
    </message>
    <message>
        <source>The catalog has no part “%{part}”</source>
        <translation>부품 목록에 “%{part}” 부품이 없습니다</translation>
    </message>
    <message>
        <source>The catalog does not know the %{datum} of %{part}</source>
        <translation>부품 목록에 %{part}의 %{datum} 값이 없습니다</translation>
    </message>
    <message>
        <source>The power of %{part} is estimated from its parts: no published figure</source>
        <translation>%{part}의 전력은 공개된 값이 없어 부품으로 추정했습니다</translation>
    </message>
    <message>
        <source>Supply air of %{temperature} is outside the recommended %{low} to %{high}</source>
        <translation>공급 공기 %{temperature}이(가) 권장 범위 %{low} ~ %{high}을(를) 벗어났습니다</translation>
    </message>
    <message>
        <source>Port %{port} of %{item} holds more than one cable</source>
        <translation>%{item}의 포트 %{port}에 케이블이 둘 이상 꽂혔습니다</translation>
    </message>
    <message>
        <source>%{item} has no port %{port}</source>
        <translation>%{item}에는 포트 %{port}이(가) 없습니다</translation>
    </message>
    <message>
        <source>A cable ends at a device that is no longer there</source>
        <translation>케이블 한쪽 끝의 장비가 없습니다</translation>
    </message>
    <message>
        <source>Raise tensor parallel</source>
        <translation>텐서 병렬을 높입니다</translation>
    </message>
    <message>
        <source>Raise pipeline parallel</source>
        <translation>파이프라인 병렬을 높입니다</translation>
    </message>
    <message>
        <source>Use a higher ZeRO stage</source>
        <translation>ZeRO 단계를 높입니다</translation>
    </message>
    <message>
        <source>Use a smaller micro-batch</source>
        <translation>마이크로배치를 줄입니다</translation>
    </message>
    <message>
        <source>Choose a GPU with more memory</source>
        <translation>메모리가 더 큰 GPU를 고릅니다</translation>
    </message>
    <message>
        <source>Use a smaller weight format</source>
        <translation>가중치 형식을 더 작게 합니다</translation>
    </message>
    <message>
        <source>Choose a larger rack PDU or add one</source>
        <translation>더 큰 랙 PDU를 쓰거나 하나를 더합니다</translation>
    </message>
    <message>
        <source>Move a node to another rack</source>
        <translation>노드를 다른 랙으로 옮깁니다</translation>
    </message>
    <message>
        <source>Choose a stronger cooling system for the rack</source>
        <translation>이 랙에 더 강한 냉각 방식을 고릅니다</translation>
    </message>
    <message>
        <source>Choose a rack with a higher load rating</source>
        <translation>허용 하중이 더 큰 랙을 고릅니다</translation>
    </message>
    <message>
        <source>Place the missing switches in a rack</source>
        <translation>모자라는 스위치를 랙에 놓습니다</translation>
    </message>
    <message>
        <source>Choose a switch with more ports</source>
        <translation>포트가 더 많은 스위치를 고릅니다</translation>
    </message>
    <message>
        <source>Choose a three-tier fat tree</source>
        <translation>3계층 팻트리를 고릅니다</translation>
    </message>
    <message>
        <source>Lower the oversubscription</source>
        <translation>과구독을 낮춥니다</translation>
    </message>
    <message>
        <source>Keep tensor parallel inside one scale-up domain</source>
        <translation>텐서 병렬을 스케일업 도메인 안에 둡니다</translation>
    </message>
    <message>
        <source>Choose a divisor of the number of heads</source>
        <translation>헤드 수의 약수를 고릅니다</translation>
    </message>
    <message>
        <source>Choose a divisor of the number of layers</source>
        <translation>레이어 수의 약수를 고릅니다</translation>
    </message>
    <message>
        <source>Choose a global batch that is a multiple of both</source>
        <translation>두 수의 곱의 배수인 전체 배치를 고릅니다</translation>
    </message>
    <message>
        <source>Use more micro-batches</source>
        <translation>마이크로배치 수를 늘립니다</translation>
    </message>
    <message>
        <source>Interleave the pipeline stages</source>
        <translation>파이프라인 스테이지를 인터리브합니다</translation>
    </message>
    <message>
        <source>Drag a rack from the parts</source>
        <translation>부품에서 랙을 끌어 놓습니다</translation>
    </message>
    <message>
        <source>Drag a node from the parts</source>
        <translation>부품에서 노드를 끌어 놓습니다</translation>
    </message>
    <message>
        <source>Choose another part or add it to a catalog pack</source>
        <translation>다른 부품을 고르거나 부품 목록에 더합니다</translation>
    </message>
    <message>
        <source>Add the value with its source to a catalog pack</source>
        <translation>출처와 함께 값을 부품 목록에 더합니다</translation>
    </message>
    <message>
        <source>Add a coolant distribution unit</source>
        <translation>냉각수 분배기를 더합니다</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>빈 포트를 씁니다</translation>
    </message>
    <message>
        <source>Delete the cable</source>
        <translation>케이블을 지웁니다</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>core</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Change rack type</source>
        <translation>랙 종류 변경</translation>
    </message>
    <message>
        <source>Turn rack</source>
        <translation>랙 방향 변경</translation>
    </message>
    <message>
        <source>Change rack PDUs</source>
        <translation>랙 PDU 변경</translation>
    </message>
    <message>
        <source>Change rack cooling</source>
        <translation>랙 냉각 변경</translation>
    </message>
    <message>
        <source>Change node type</source>
        <translation>노드 종류 변경</translation>
    </message>
    <message>
        <source>Change switch type</source>
        <translation>스위치 종류 변경</translation>
    </message>
    <message>
        <source>Change switch role</source>
        <translation>스위치 역할 변경</translation>
    </message>
    <message>
        <source>Change parallel plan</source>
        <translation>병렬 계획 변경</translation>
    </message>
    <message>
        <source>Change workload</source>
        <translation>작업 변경</translation>
    </message>
    <message>
        <source>Change fabric</source>
        <translation>패브릭 변경</translation>
    </message>
    <message>
        <source>Change hall</source>
        <translation>전산실 변경</translation>
    </message>
    <message>
        <source>Change document data</source>
        <translation>문서 정보 변경</translation>
    </message>
    <message>
        <source>The text is not valid JSON near “%{reason}”</source>
        <translation>“%{reason}” 근처가 올바른 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>The text is nested too deeply</source>
        <translation>구조가 너무 깊습니다</translation>
    </message>
    <message>
        <source>The key “%{reason}” occurs twice</source>
        <translation>“%{reason}” 키가 두 번 나옵니다</translation>
    </message>
    <message>
        <source>The text is not UTF-8</source>
        <translation>텍스트가 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>This key is missing</source>
        <translation>이 키가 없습니다</translation>
    </message>
    <message>
        <source>“%{given}” is not a key of this format</source>
        <translation>“%{given}”은(는) 이 형식에 없는 키입니다</translation>
    </message>
    <message>
        <source>%{given} is not a whole number</source>
        <translation>%{given}은(는) 정수가 아닙니다</translation>
    </message>
    <message>
        <source>%{given} is outside %{low} to %{high}</source>
        <translation>%{given}은(는) %{low} ~ %{high} 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>“%{given}” is not one of the known words</source>
        <translation>“%{given}”은(는) 알 수 없는 낱말입니다</translation>
    </message>
    <message>
        <source>This is not a Clusterwright design</source>
        <translation>Clusterwright 설계 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The file is of version %{given}; this program knows version %{known}</source>
        <translation>파일은 버전 %{given}인데 이 프로그램은 버전 %{known}까지 압니다</translation>
    </message>
    <message>
        <source>The id %{given} occurs twice</source>
        <translation>식별자 %{given}이(가) 두 번 나옵니다</translation>
    </message>
    <message>
        <source>%{given} items are more than a design may have</source>
        <translation>항목 %{given}개는 설계가 담을 수 있는 수를 넘습니다</translation>
    </message>
    <message>
        <source>%{item} stands in rack %{given}, which does not exist</source>
        <translation>%{item}은(는) 없는 랙 %{given}에 들어 있습니다</translation>
    </message>
    <message>
        <source>The catalog has no part “%{given}”</source>
        <translation>부품 목록에 “%{given}” 부품이 없습니다</translation>
    </message>
    <message>
        <source>It would stand on %{item}</source>
        <translation>%{item}와(과) 겹칩니다</translation>
    </message>
    <message>
        <source>It would stand outside the walls</source>
        <translation>벽 밖으로 나갑니다</translation>
    </message>
    <message>
        <source>The item is no longer there</source>
        <translation>그 항목이 더는 없습니다</translation>
    </message>
    <message>
        <source>The rack is no longer there</source>
        <translation>그 랙이 더는 없습니다</translation>
    </message>
    <message>
        <source>Rack %{rack} has no %{units} free units in a row</source>
        <translation>랙 %{rack}에 이어진 빈 칸 %{units}U가 없습니다</translation>
    </message>
    <message>
        <source>Unit %{unit} of rack %{rack} is taken</source>
        <translation>랙 %{rack}의 U%{unit}은(는) 이미 쓰이고 있습니다</translation>
    </message>
    <message>
        <source>There is no node here that could hold GPUs</source>
        <translation>여기에는 GPU를 꽂을 노드가 없습니다</translation>
    </message>
    <message>
        <source>Port %{port} already holds a cable</source>
        <translation>포트 %{port}에는 이미 케이블이 꽂혀 있습니다</translation>
    </message>
    <message>
        <source>Both ends are the same port</source>
        <translation>양쪽 끝이 같은 포트입니다</translation>
    </message>
    <message>
        <source>There is no free place for it</source>
        <translation>놓을 빈 자리가 없습니다</translation>
    </message>
    <message>
        <source>The value has no unit</source>
        <translation>값에 단위가 없습니다</translation>
    </message>
    <message>
        <source>The value has no source</source>
        <translation>값에 출처가 없습니다</translation>
    </message>
    <message>
        <source>The file names no source “%{given}”</source>
        <translation>파일에 “%{given}” 출처가 없습니다</translation>
    </message>
    <message>
        <source>The part “%{given}” occurs twice</source>
        <translation>“%{given}” 부품이 두 번 나옵니다</translation>
    </message>
    <message>
        <source>%{given} is negative</source>
        <translation>%{given}은(는) 음수입니다</translation>
    </message>
    <message>
        <source>Parameters of the model</source>
        <translation>모델 파라미터 수</translation>
    </message>
    <message>
        <source>Weights per GPU</source>
        <translation>GPU당 가중치</translation>
    </message>
    <message>
        <source>KV cache per token</source>
        <translation>토큰당 KV 캐시</translation>
    </message>
    <message>
        <source>KV cache per token on each GPU</source>
        <translation>GPU마다 토큰당 KV 캐시</translation>
    </message>
    <message>
        <source>KV cache per sequence on each GPU</source>
        <translation>GPU마다 시퀀스당 KV 캐시</translation>
    </message>
    <message>
        <source>KV cache per GPU</source>
        <translation>GPU당 KV 캐시</translation>
    </message>
    <message>
        <source>Engine overhead per GPU</source>
        <translation>GPU당 엔진 부담</translation>
    </message>
    <message>
        <source>Serving memory per GPU</source>
        <translation>GPU당 서빙 메모리</translation>
    </message>
    <message>
        <source>Memory of one GPU</source>
        <translation>GPU 한 개의 메모리</translation>
    </message>
    <message>
        <source>Memory headroom per GPU</source>
        <translation>GPU당 메모리 여유</translation>
    </message>
    <message>
        <source>Share of GPU memory used</source>
        <translation>GPU 메모리 사용 비율</translation>
    </message>
    <message>
        <source>Largest batch that fits</source>
        <translation>들어가는 최대 배치</translation>
    </message>
    <message>
        <source>Longest context that fits</source>
        <translation>들어가는 최대 문맥</translation>
    </message>
    <message>
        <source>Published 4-bit checkpoints differ by a few per cent in their scales</source>
        <translation>공개된 4비트 체크포인트는 스케일 때문에 몇 퍼센트 차이가 남</translation>
    </message>
    <message>
        <source>Nominal bits for every weight; 4-bit checkpoints with scales and 16-bit embeddings are larger, by some 15 % at 70 B and by half at 7 B</source>
        <translation>모든 가중치를 명목 비트로 계산. 스케일과 16비트 임베딩이 있는 4비트 체크포인트는 70B에서 약 15 %, 7B에서 절반가량 더 큼</translation>
    </message>
    <message>
        <source>Engines that do not know the window keep every token</source>
        <translation>창을 지원하지 않는 엔진은 모든 토큰을 유지함</translation>
    </message>
    <message>
        <source>Engines allocate in blocks: up to a block more per sequence</source>
        <translation>엔진은 블록 단위로 할당하므로 시퀀스당 최대 한 블록이 더 듦</translation>
    </message>
    <message>
        <source>A general constant; a vLLM log shows 3.1 GiB on one GPU and 4.8 GiB on each of two, growing with the prefill batch</source>
        <translation>일반 상수. vLLM 로그에서는 GPU 한 개에 3.1 GiB, 두 개일 때 각각 4.8 GiB이며 프리필 배치에 따라 늘어남</translation>
    </message>
    <message>
        <source>Counted from the architecture in the catalog: embeddings, attention, feed-forward, experts and norms</source>
        <translation>카탈로그의 구조에서 셉니다: 임베딩, 어텐션, 피드포워드, 전문가, 정규화</translation>
    </message>
    <message>
        <source>An encoder keeps no KV cache</source>
        <translation>인코더는 KV 캐시를 두지 않습니다</translation>
    </message>
    <message>
        <source>bytes of a weight, scales included</source>
        <translation>스케일을 포함한 가중치 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of an embedding weight</source>
        <translation>임베딩 가중치 하나의 바이트</translation>
    </message>
    <message>
        <source>sequences in the batch</source>
        <translation>배치의 시퀀스 수</translation>
    </message>
    <message>
        <source>tokens kept per sequence</source>
        <translation>시퀀스마다 유지하는 토큰</translation>
    </message>
    <message>
        <source>bytes of a cached value</source>
        <translation>캐시된 값 하나의 바이트</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 캐시</translation>
    </message>
    <message>
        <source>size of the compressed keys and values</source>
        <translation>압축된 키·값의 크기</translation>
    </message>
    <message>
        <source>size of the rotary part</source>
        <translation>회전 위치 부분의 크기</translation>
    </message>
    <message>
        <source>context, collective buffers and prefill workspace</source>
        <translation>컨텍스트, 집합 통신 버퍼, 프리필 작업 공간</translation>
    </message>
    <message>
        <source>share of the memory that the engine fills</source>
        <translation>엔진이 채우는 메모리 비율</translation>
    </message>
    <message>
        <source>Tensor parallel must be at least 1; batch and context must not be negative</source>
        <translation>텐서 병렬은 1 이상이어야 하고 배치와 문맥은 음수일 수 없습니다</translation>
    </message>
    <message>
        <source>The attention heads cannot be split evenly over tensor parallel</source>
        <translation>어텐션 헤드를 텐서 병렬로 똑같이 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>Tensor parallel exceeds the key-value heads: parts of the cache are held twice</source>
        <translation>텐서 병렬이 키·값 헤드보다 커서 캐시 일부가 두 번 저장됩니다</translation>
    </message>
    <message>
        <source>The context is longer than the model was trained for</source>
        <translation>문맥이 모델이 학습된 길이보다 깁니다</translation>
    </message>
    <message>
        <source>TP 8 · PP 4 · DP 8 · 32 nodes</source>
        <translation>TP 8 · PP 4 · DP 8 · 노드 32대</translation>
    </message>
    <message>
        <source>4,096 × H100 · Lustre</source>
        <translation>H100 4,096장 · Lustre</translation>
    </message>
    <message>
        <source>TP 8 · PP 8 · DP 64 · 512 nodes</source>
        <translation>TP 8 · PP 8 · DP 64 · 노드 512대</translation>
    </message>
    <message>
        <source>1,000 × A100 · HDR</source>
        <translation>A100 1,000장 · HDR</translation>
    </message>
    <message>
        <source>125 nodes · InfiniBand 200G</source>
        <translation>노드 125대 · InfiniBand 200G</translation>
    </message>
    <message>
        <source>Private LLM · L40S</source>
        <translation>사내 LLM · L40S</translation>
    </message>
    <message>
        <source>Serving a 32B model, 10 GbE</source>
        <translation>32B 모델 서빙, 10 GbE</translation>
    </message>
    <message>
        <source>Gaudi 3 · Ethernet</source>
        <translation>Gaudi 3 · 이더넷</translation>
    </message>
    <message>
        <source>4 nodes · 32 accelerators</source>
        <translation>노드 4대 · 가속기 32장</translation>
    </message>
    <message>
        <source>Blank design</source>
        <translation>빈 설계</translation>
    </message>
    <message>
        <source>A hall with nothing but its grid</source>
        <translation>격자만 있는 홀</translation>
    </message>
    <message>
        <source>There is no template “%{given}”</source>
        <translation>“%{given}” 템플릿이 없습니다</translation>
    </message>
    <message>
        <source>%{given} GPUs are not a whole number of nodes of %{perNode}</source>
        <translation>GPU %{given}장은 %{perNode}장짜리 노드로 나누어떨어지지 않습니다</translation>
    </message>
    <message>
        <source>Memory per GPU, fullest stage</source>
        <translation>GPU당 메모리(가장 찬 스테이지)</translation>
    </message>
    <message>
        <source>Weights gathered by ZeRO-3</source>
        <translation>ZeRO-3이 모아 둔 가중치</translation>
    </message>
    <message>
        <source>Gradients per GPU</source>
        <translation>GPU당 그래디언트</translation>
    </message>
    <message>
        <source>Optimizer state per GPU</source>
        <translation>GPU당 옵티마이저 상태</translation>
    </message>
    <message>
        <source>Optimizer state per parameter</source>
        <translation>파라미터당 옵티마이저 상태</translation>
    </message>
    <message>
        <source>Activations per GPU</source>
        <translation>GPU당 활성값</translation>
    </message>
    <message>
        <source>Layer being recomputed</source>
        <translation>재계산 중인 레이어</translation>
    </message>
    <message>
        <source>Micro-batches in flight</source>
        <translation>진행 중인 마이크로배치</translation>
    </message>
    <message>
        <source>Logits per GPU</source>
        <translation>GPU당 로짓</translation>
    </message>
    <message>
        <source>Framework overhead per GPU</source>
        <translation>GPU당 프레임워크 부담</translation>
    </message>
    <message>
        <source>GPUs the plan needs</source>
        <translation>계획에 필요한 GPU 수</translation>
    </message>
    <message>
        <source>Micro-batches per step</source>
        <translation>스텝당 마이크로배치</translation>
    </message>
    <message>
        <source>Pipeline bubble, share of the pipeline time</source>
        <translation>파이프라인 버블(파이프라인 시간 대비)</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>스텝당 토큰</translation>
    </message>
    <message>
        <source>Model FLOP per token</source>
        <translation>토큰당 모델 FLOP</translation>
    </message>
    <message>
        <source>Gradients of the model</source>
        <translation>모델 전체 그래디언트</translation>
    </message>
    <message>
        <source>Checkpoint size</source>
        <translation>체크포인트 크기</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>학습되는 파라미터 수</translation>
    </message>
    <message>
        <source>Parameters per GPU</source>
        <translation>GPU당 파라미터 수</translation>
    </message>
    <message>
        <source>The vendor's printed size; what a program sees is a little less</source>
        <translation>제조사 표기 용량. 프로그램이 쓸 수 있는 양은 이보다 조금 적음</translation>
    </message>
    <message>
        <source>Exact for the paper's layer; frameworks keep up to 1.6 times as much</source>
        <translation>논문의 레이어에서는 정확함. 프레임워크에 따라 최대 1.6배까지 유지</translation>
    </message>
    <message>
        <source>Two layers and the embeddings; the number of layers fetched ahead differs between frameworks</source>
        <translation>레이어 두 개와 임베딩 기준. 미리 가져오는 레이어 수는 프레임워크마다 다름</translation>
    </message>
    <message>
        <source>Exact where all stages take the same time</source>
        <translation>모든 스테이지의 시간이 같을 때 정확함</translation>
    </message>
    <message>
        <source>Counts full attention; a causal mask can halve the attention part</source>
        <translation>전체 어텐션 기준. 인과 마스크를 쓰면 어텐션 부분이 절반까지 줄어듦</translation>
    </message>
    <message>
        <source>Nothing is recomputed with these choices</source>
        <translation>이 설정에서는 재계산이 없습니다</translation>
    </message>
    <message>
        <source>one byte</source>
        <translation>1바이트</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>토큰 1개</translation>
    </message>
    <message>
        <source>one floating-point operation</source>
        <translation>부동소수점 연산 1회</translation>
    </message>
    <message>
        <source>tensor parallel</source>
        <translation>텐서 병렬</translation>
    </message>
    <message>
        <source>pipeline parallel</source>
        <translation>파이프라인 병렬</translation>
    </message>
    <message>
        <source>virtual stages per GPU</source>
        <translation>GPU당 가상 스테이지 수</translation>
    </message>
    <message>
        <source>data parallel</source>
        <translation>데이터 병렬</translation>
    </message>
    <message>
        <source>context parallel</source>
        <translation>컨텍스트 병렬</translation>
    </message>
    <message>
        <source>expert parallel</source>
        <translation>전문가 병렬</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>시퀀스 길이</translation>
    </message>
    <message>
        <source>micro-batch, sequences</source>
        <translation>마이크로배치(시퀀스 수)</translation>
    </message>
    <message>
        <source>global batch, sequences</source>
        <translation>전체 배치(시퀀스 수)</translation>
    </message>
    <message>
        <source>micro-batches per step</source>
        <translation>스텝당 마이크로배치</translation>
    </message>
    <message>
        <source>micro-batches in flight</source>
        <translation>진행 중인 마이크로배치</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>은닉 크기</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>어텐션 헤드 수</translation>
    </message>
    <message>
        <source>key-value heads</source>
        <translation>키·값 헤드 수</translation>
    </message>
    <message>
        <source>size of a query or key head</source>
        <translation>쿼리·키 헤드 크기</translation>
    </message>
    <message>
        <source>size of a value head</source>
        <translation>값 헤드 크기</translation>
    </message>
    <message>
        <source>feed-forward width</source>
        <translation>피드포워드 폭</translation>
    </message>
    <message>
        <source>matrices of the feed-forward block</source>
        <translation>피드포워드 블록의 행렬 수</translation>
    </message>
    <message>
        <source>experts per token</source>
        <translation>토큰당 전문가 수</translation>
    </message>
    <message>
        <source>width of an expert</source>
        <translation>전문가 하나의 폭</translation>
    </message>
    <message>
        <source>width of the shared experts</source>
        <translation>공유 전문가의 폭</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>어휘 수</translation>
    </message>
    <message>
        <source>layers of the model</source>
        <translation>모델 레이어 수</translation>
    </message>
    <message>
        <source>layers without experts</source>
        <translation>전문가가 없는 레이어 수</translation>
    </message>
    <message>
        <source>layers of the stage</source>
        <translation>스테이지의 레이어 수</translation>
    </message>
    <message>
        <source>layers of the stage without experts</source>
        <translation>스테이지의 레이어 가운데 전문가가 없는 것</translation>
    </message>
    <message>
        <source>layers of the stage with experts</source>
        <translation>스테이지의 레이어 가운데 전문가가 있는 것</translation>
    </message>
    <message>
        <source>number of the stage, from 0</source>
        <translation>스테이지 번호(0부터)</translation>
    </message>
    <message>
        <source>1 on the last stage, else 0</source>
        <translation>마지막 스테이지면 1, 아니면 0</translation>
    </message>
    <message>
        <source>1 without a fused attention kernel, else 0</source>
        <translation>융합 어텐션 커널이 없으면 1, 있으면 0</translation>
    </message>
    <message>
        <source>attention window, tokens</source>
        <translation>어텐션 창(토큰)</translation>
    </message>
    <message>
        <source>layers with a window</source>
        <translation>창을 쓰는 레이어 수</translation>
    </message>
    <message>
        <source>bytes per hidden value that tensor parallel alone leaves whole</source>
        <translation>텐서 병렬만으로는 나뉘지 않는 은닉값당 바이트</translation>
    </message>
    <message>
        <source>share of them on each GPU: 1/t with sequence parallel</source>
        <translation>그 가운데 GPU마다 두는 비율(시퀀스 병렬이면 1/t)</translation>
    </message>
    <message>
        <source>memory per GPU</source>
        <translation>GPU당 메모리</translation>
    </message>
    <message>
        <source>memory of one GPU</source>
        <translation>GPU 한 개의 메모리</translation>
    </message>
    <message>
        <source>memory that a program can use</source>
        <translation>프로그램이 쓸 수 있는 메모리</translation>
    </message>
    <message>
        <source>memory as printed by the vendor</source>
        <translation>제조사 표기 메모리</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>optimizer state</source>
        <translation>옵티마이저 상태</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>layer being recomputed</source>
        <translation>재계산 중인 레이어</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>framework overhead</source>
        <translation>프레임워크 부담</translation>
    </message>
    <message>
        <source>weights held whole for the layers at work</source>
        <translation>작업 중인 레이어를 위해 통째로 둔 가중치</translation>
    </message>
    <message>
        <source>bytes per logit alive at the peak</source>
        <translation>최고점에서 로짓당 바이트</translation>
    </message>
    <message>
        <source>context, collective buffers and framework</source>
        <translation>컨텍스트, 집합 통신 버퍼, 프레임워크</translation>
    </message>
    <message>
        <source>what the allocator holds per byte of activations</source>
        <translation>활성값 1바이트당 할당기가 잡는 양</translation>
    </message>
    <message>
        <source>bytes of a weight</source>
        <translation>가중치 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of a matrix weight</source>
        <translation>행렬 가중치 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of an embedding or norm weight</source>
        <translation>임베딩·정규화 가중치 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of a gradient</source>
        <translation>그래디언트 하나의 바이트</translation>
    </message>
    <message>
        <source>optimizer bytes per parameter</source>
        <translation>파라미터당 옵티마이저 바이트</translation>
    </message>
    <message>
        <source>bytes of the master copy</source>
        <translation>마스터 사본의 바이트</translation>
    </message>
    <message>
        <source>bytes of one moment</source>
        <translation>모멘트 하나의 바이트</translation>
    </message>
    <message>
        <source>both 8-bit moments with their block constants</source>
        <translation>8비트 모멘트 두 개와 블록 상수</translation>
    </message>
    <message>
        <source>parameters of the model</source>
        <translation>모델 파라미터 수</translation>
    </message>
    <message>
        <source>trainable parameters</source>
        <translation>학습되는 파라미터 수</translation>
    </message>
    <message>
        <source>parameters per GPU</source>
        <translation>GPU당 파라미터 수</translation>
    </message>
    <message>
        <source>weights that multiply a token, the head once</source>
        <translation>토큰마다 곱해지는 가중치(출력 헤드는 한 번)</translation>
    </message>
    <message>
        <source>matrix parameters per GPU, routed experts apart</source>
        <translation>GPU당 행렬 파라미터(라우팅 전문가 제외)</translation>
    </message>
    <message>
        <source>embedding parameters</source>
        <translation>임베딩 파라미터</translation>
    </message>
    <message>
        <source>norms and positions, on every GPU</source>
        <translation>정규화·위치 파라미터(모든 GPU에 있음)</translation>
    </message>
    <message>
        <source>routed-expert parameters per GPU</source>
        <translation>GPU당 라우팅 전문가 파라미터</translation>
    </message>
    <message>
        <source>adapter parameters per GPU</source>
        <translation>GPU당 어댑터 파라미터</translation>
    </message>
    <message>
        <source>adapter parameters of the experts per GPU</source>
        <translation>GPU당 전문가 어댑터 파라미터</translation>
    </message>
    <message>
        <source>trained parameters per GPU, routed experts apart</source>
        <translation>GPU당 학습 파라미터(라우팅 전문가 제외)</translation>
    </message>
    <message>
        <source>trained parameters of the routed experts per GPU</source>
        <translation>GPU당 라우팅 전문가의 학습 파라미터</translation>
    </message>
    <message>
        <source>GPUs that ZeRO splits over: data × context parallel</source>
        <translation>ZeRO가 나누는 GPU 수(데이터 × 컨텍스트 병렬)</translation>
    </message>
    <message>
        <source>the same for routed experts</source>
        <translation>라우팅 전문가에 대한 같은 값</translation>
    </message>
    <message>
        <source>rank of the adapters</source>
        <translation>어댑터 랭크</translation>
    </message>
    <message>
        <source>rows and columns of a layer's attention matrices</source>
        <translation>레이어 어텐션 행렬의 행과 열 합</translation>
    </message>
    <message>
        <source>rows and columns of a layer's feed-forward matrices</source>
        <translation>레이어 피드포워드 행렬의 행과 열 합</translation>
    </message>
    <message>
        <source>rows and columns of a layer's shared experts</source>
        <translation>레이어 공유 전문가의 행과 열 합</translation>
    </message>
    <message>
        <source>rows and columns of a layer's routed experts</source>
        <translation>레이어 라우팅 전문가의 행과 열 합</translation>
    </message>
    <message>
        <source>rows and columns of a layer's query and value matrices</source>
        <translation>레이어 쿼리·값 행렬의 행과 열 합</translation>
    </message>
    <message>
        <source>attention parameters of a layer</source>
        <translation>레이어당 어텐션 파라미터</translation>
    </message>
    <message>
        <source>feed-forward parameters of a layer without experts</source>
        <translation>전문가가 없는 레이어의 피드포워드 파라미터</translation>
    </message>
    <message>
        <source>norm parameters of a layer</source>
        <translation>레이어당 정규화 파라미터</translation>
    </message>
    <message>
        <source>router and shared experts of a layer</source>
        <translation>레이어당 라우터와 공유 전문가</translation>
    </message>
    <message>
        <source>routed experts of a layer</source>
        <translation>레이어당 라우팅 전문가</translation>
    </message>
    <message>
        <source>input embedding</source>
        <translation>입력 임베딩</translation>
    </message>
    <message>
        <source>output embedding, 0 where tied</source>
        <translation>출력 임베딩(공유하면 0)</translation>
    </message>
    <message>
        <source>learned positions</source>
        <translation>학습된 위치</translation>
    </message>
    <message>
        <source>final norm</source>
        <translation>마지막 정규화</translation>
    </message>
    <message>
        <source>embeddings of the stage</source>
        <translation>스테이지의 임베딩</translation>
    </message>
    <message>
        <source>positions and final norm of the stage</source>
        <translation>스테이지의 위치와 마지막 정규화</translation>
    </message>
    <message>
        <source>Every degree of parallelism, the batch sizes and the sequence length must be at least 1</source>
        <translation>병렬 정도, 배치 크기, 시퀀스 길이는 모두 1 이상이어야 합니다</translation>
    </message>
    <message>
        <source>There are fewer layers than pipeline stages</source>
        <translation>레이어 수가 파이프라인 스테이지 수보다 적습니다</translation>
    </message>
    <message>
        <source>The key-value heads cannot be split evenly over tensor parallel: some are held twice</source>
        <translation>키·값 헤드를 텐서 병렬로 똑같이 나눌 수 없어 일부가 두 번 저장됩니다</translation>
    </message>
    <message>
        <source>The layers cannot be split evenly over the pipeline stages</source>
        <translation>레이어를 파이프라인 스테이지로 똑같이 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>The sequence cannot be split evenly over context parallel</source>
        <translation>시퀀스를 컨텍스트 병렬로 똑같이 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>The global batch is not a multiple of data parallel × micro-batch</source>
        <translation>전체 배치가 데이터 병렬 × 마이크로배치의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>Fewer micro-batches than pipeline stages: stages wait most of the time</source>
        <translation>마이크로배치가 파이프라인 스테이지보다 적어 스테이지가 대부분 기다립니다</translation>
    </message>
    <message>
        <source>Interleaving needs a number of micro-batches that is a multiple of the stages</source>
        <translation>인터리빙에는 스테이지 수의 배수인 마이크로배치가 필요합니다</translation>
    </message>
    <message>
        <source>The experts cannot be split evenly over expert parallel</source>
        <translation>전문가를 전문가 병렬로 똑같이 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>Expert parallel must divide data × context parallel</source>
        <translation>전문가 병렬은 데이터 × 컨텍스트 병렬의 약수여야 합니다</translation>
    </message>
    <message>
        <source>Context parallel needs a fused attention kernel</source>
        <translation>컨텍스트 병렬에는 융합 어텐션 커널이 필요합니다</translation>
    </message>
    <message>
        <source>Rack by rack: servers that are liquid-cooled by design bring their own share, cold plates and tanks take the system's share, rear doors take theirs from the air behind the rack.</source>
        <translation>랙마다 계산합니다. 수랭으로 설계된 서버는 자체 비율을, 콜드 플레이트와 침지 탱크는 방식의 비율을, 후면 도어는 랙을 지난 공기에서 가져갑니다.</translation>
    </message>
    <message>
        <source>No device gives heat to liquid: no coolant distribution units.</source>
        <translation>액체로 열을 내보내는 장비가 없어 냉각수 분배기가 필요 없습니다.</translation>
    </message>
    <message>
        <source>Mean over the cooling systems of the racks, weighted by their expected heat.</source>
        <translation>랙별 냉각 방식의 값을 예상 발열로 가중 평균합니다.</translation>
    </message>
    <message>
        <source>Rated heat of the rack that uses the largest share of its cooling.</source>
        <translation>냉각 용량을 가장 많이 쓰는 랙의 정격 발열입니다.</translation>
    </message>
    <message>
        <source>Published shares differ: 61–75 % in one study, 70 % on HPE slides, 87 % for NVL72.</source>
        <translation>공개된 비율이 서로 다릅니다. 한 연구에서 61–75 %, HPE 자료 70 %, NVL72 87 %.</translation>
    </message>
    <message>
        <source>Median of a simulation over climates; the low and high values span sites and practice.</source>
        <translation>여러 기후를 모의한 중앙값이며, 낮은 값과 높은 값은 입지와 운영 방식의 차이입니다.</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>공기로 나가는 열</translation>
    </message>
    <message>
        <source>Air flow through the racks</source>
        <translation>랙을 지나는 풍량</translation>
    </message>
    <message>
        <source>Exhaust air temperature</source>
        <translation>배기 온도</translation>
    </message>
    <message>
        <source>Heat of all IT</source>
        <translation>IT 전체 발열</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>액체로 나가는 열</translation>
    </message>
    <message>
        <source>Coolant flow</source>
        <translation>냉각수 유량</translation>
    </message>
    <message>
        <source>PUE, yearly median</source>
        <translation>PUE(연간 중앙값)</translation>
    </message>
    <message>
        <source>Water per year</source>
        <translation>연간 물 사용량</translation>
    </message>
    <message>
        <source>Hottest rack, rated heat</source>
        <translation>가장 뜨거운 랙의 정격 발열</translation>
    </message>
    <message>
        <source>Hottest rack, share of its cooling</source>
        <translation>가장 뜨거운 랙의 냉각 사용률</translation>
    </message>
    <message>
        <source>WUE per IT kilowatt-hour</source>
        <translation>IT 1 kWh당 WUE</translation>
    </message>
    <message>
        <source>density of air</source>
        <translation>공기의 밀도</translation>
    </message>
    <message>
        <source>specific heat of air</source>
        <translation>공기의 비열</translation>
    </message>
    <message>
        <source>temperature rise of the air</source>
        <translation>공기의 온도 상승</translation>
    </message>
    <message>
        <source>capacity of one coolant distribution unit</source>
        <translation>냉각수 분배기 한 대의 용량</translation>
    </message>
    <message>
        <source>most heat that the system carries per rack</source>
        <translation>랙당 처리할 수 있는 최대 발열</translation>
    </message>
    <message>
        <source>heat of all IT</source>
        <translation>IT 전체 발열</translation>
    </message>
    <message>
        <source>heat that air carries out of the devices</source>
        <translation>공기가 장비에서 가져가는 열</translation>
    </message>
    <message>
        <source>rated heat that liquid takes inside the devices</source>
        <translation>장비 안에서 액체가 가져가는 정격 열</translation>
    </message>
    <message>
        <source>heat to liquid</source>
        <translation>액체로 나가는 열</translation>
    </message>
    <message>
        <source>published median PUE of this plant</source>
        <translation>이 설비의 공개된 PUE 중앙값</translation>
    </message>
    <message>
        <source>rated heat of the rack</source>
        <translation>랙의 정격 발열</translation>
    </message>
    <message>
        <source>supply air temperature</source>
        <translation>공급 공기 온도</translation>
    </message>
    <message>
        <source>density of water</source>
        <translation>물의 밀도</translation>
    </message>
    <message>
        <source>specific heat of water</source>
        <translation>물의 비열</translation>
    </message>
    <message>
        <source>temperature rise of the coolant</source>
        <translation>냉각수의 온도 상승</translation>
    </message>
    <message>
        <source>water use per IT energy</source>
        <translation>IT 에너지당 물 사용량</translation>
    </message>
    <message>
        <source>published water use of this plant</source>
        <translation>이 설비의 공개된 물 사용량</translation>
    </message>
    <message>
        <source>The smallest number of spine switches that divides the uplinks of a leaf evenly and has ports for the uplinks of all leaves.</source>
        <translation>리프의 업링크 수를 나누어떨어지게 하면서 모든 리프의 업링크를 받을 수 있는 가장 적은 스파인 수입니다.</translation>
    </message>
    <message>
        <source>Two tiers suffice: no core switches.</source>
        <translation>두 계층으로 충분하므로 코어 스위치가 없습니다.</translation>
    </message>
    <message>
        <source>One switch forwards all its ports at full rate.</source>
        <translation>스위치 한 대가 모든 포트를 전속으로 전달합니다.</translation>
    </message>
    <message>
        <source>Bisection bandwidth, one way</source>
        <translation>이분 대역폭(단방향)</translation>
    </message>
    <message>
        <source>Fabric endpoints</source>
        <translation>패브릭 종단점</translation>
    </message>
    <message>
        <source>Gradient all-reduce per step</source>
        <translation>스텝당 그래디언트 올리듀스</translation>
    </message>
    <message>
        <source>Memory bandwidth per GPU</source>
        <translation>GPU당 메모리 대역폭</translation>
    </message>
    <message>
        <source>Switches on the longest path</source>
        <translation>가장 긴 경로의 스위치 수</translation>
    </message>
    <message>
        <source>Network bandwidth per GPU, one way</source>
        <translation>GPU당 네트워크 대역폭(단방향)</translation>
    </message>
    <message>
        <source>Free leaf ports</source>
        <translation>빈 리프 포트</translation>
    </message>
    <message>
        <source>Oversubscription of the leaf tier</source>
        <translation>리프 계층 과구독</translation>
    </message>
    <message>
        <source>PCIe bandwidth per GPU, one way</source>
        <translation>GPU당 PCIe 대역폭(단방향)</translation>
    </message>
    <message>
        <source>Transfer between pipeline stages</source>
        <translation>파이프라인 스테이지 간 전송</translation>
    </message>
    <message>
        <source>Scale-up bandwidth per GPU, one way</source>
        <translation>GPU당 스케일업 대역폭(단방향)</translation>
    </message>
    <message>
        <source>One tensor-parallel all-reduce</source>
        <translation>텐서 병렬 올리듀스 한 번</translation>
    </message>
    <message>
        <source>compute ports per node</source>
        <translation>노드당 연산 네트워크 포트 수</translation>
    </message>
    <message>
        <source>core switches</source>
        <translation>코어 스위치 수</translation>
    </message>
    <message>
        <source>fabric endpoints</source>
        <translation>패브릭 종단점 수</translation>
    </message>
    <message>
        <source>extra endpoints, such as fabric managers</source>
        <translation>패브릭 관리자 등 추가 종단점 수</translation>
    </message>
    <message>
        <source>latency of one step inside a node</source>
        <translation>노드 안 한 단계의 지연</translation>
    </message>
    <message>
        <source>steps inside a node that follow each other</source>
        <translation>노드 안에서 이어지는 단계 수</translation>
    </message>
    <message>
        <source>ports of a leaf facing nodes</source>
        <translation>노드를 향한 리프 포트 수</translation>
    </message>
    <message>
        <source>ports of a leaf facing spines</source>
        <translation>스파인을 향한 리프 포트 수</translation>
    </message>
    <message>
        <source>leaf switches</source>
        <translation>리프 스위치 수</translation>
    </message>
    <message>
        <source>leaf switches per scalable unit</source>
        <translation>확장 단위당 리프 스위치 수</translation>
    </message>
    <message>
        <source>rate of one node link, one way</source>
        <translation>노드 링크 하나의 속도(단방향)</translation>
    </message>
    <message>
        <source>latency of one step between nodes</source>
        <translation>노드 사이 한 단계의 지연</translation>
    </message>
    <message>
        <source>steps between nodes that follow each other</source>
        <translation>노드 사이에서 이어지는 단계 수</translation>
    </message>
    <message>
        <source>compute ports of all nodes</source>
        <translation>모든 노드의 연산 네트워크 포트 수</translation>
    </message>
    <message>
        <source>PCIe rate, one way</source>
        <translation>PCIe 속도(단방향)</translation>
    </message>
    <message>
        <source>activations passed to the next stage</source>
        <translation>다음 스테이지로 넘기는 활성값</translation>
    </message>
    <message>
        <source>parallel planes of the fabric</source>
        <translation>패브릭의 병렬 평면 수</translation>
    </message>
    <message>
        <source>replicas that reduce gradients together</source>
        <translation>그래디언트를 함께 줄이는 복제본 수</translation>
    </message>
    <message>
        <source>scalable units</source>
        <translation>확장 단위 수</translation>
    </message>
    <message>
        <source>scale-up rate to all peers, one way</source>
        <translation>모든 상대로의 스케일업 속도(단방향)</translation>
    </message>
    <message>
        <source>links between spine and core</source>
        <translation>스파인과 코어 사이 링크 수</translation>
    </message>
    <message>
        <source>ports of a spine switch</source>
        <translation>스파인 스위치의 포트 수</translation>
    </message>
    <message>
        <source>spine switches</source>
        <translation>스파인 스위치 수</translation>
    </message>
    <message>
        <source>activations of one tensor-parallel all-reduce</source>
        <translation>텐서 병렬 올리듀스 한 번의 활성값</translation>
    </message>
    <message>
        <source>the leaf switch is not in the catalog</source>
        <translation>리프 스위치가 부품 목록에 없습니다</translation>
    </message>
    <message>
        <source>the spine switch is not in the catalog</source>
        <translation>스파인 스위치가 부품 목록에 없습니다</translation>
    </message>
    <message>
        <source>the node ports are faster than the switch ports; links run at the switch's rate</source>
        <translation>노드 포트가 스위치 포트보다 빨라 링크가 스위치 속도로 동작합니다</translation>
    </message>
    <message>
        <source>no node has a compute network port</source>
        <translation>연산 네트워크 포트가 있는 노드가 없습니다</translation>
    </message>
    <message>
        <source>the oversubscription must be a positive number</source>
        <translation>과구독은 양수여야 합니다</translation>
    </message>
    <message>
        <source>nodes differ in number or rate of compute ports; the slowest rate counts</source>
        <translation>노드마다 연산 포트의 수나 속도가 달라 가장 느린 속도로 계산합니다</translation>
    </message>
    <message>
        <source>the leaf switch has too few ports for this split</source>
        <translation>이 비율로 나누기에는 리프 스위치의 포트가 너무 적습니다</translation>
    </message>
    <message>
        <source>the spine switch has too few ports</source>
        <translation>스파인 스위치의 포트가 너무 적습니다</translation>
    </message>
    <message>
        <source>more endpoints than one switch has ports</source>
        <translation>종단점이 스위치 한 대의 포트보다 많습니다</translation>
    </message>
    <message>
        <source>more leaf switches than two tiers can join</source>
        <translation>두 계층으로 잇기에는 리프 스위치가 너무 많습니다</translation>
    </message>
    <message>
        <source>more endpoints than three tiers can join</source>
        <translation>세 계층으로 잇기에는 종단점이 너무 많습니다</translation>
    </message>
    <message>
        <source>Scale-up</source>
        <translation>스케일업</translation>
    </message>
    <message>
        <source>PCIe</source>
        <translation>PCIe</translation>
    </message>
    <message>
        <source>NIC and leaf</source>
        <translation>NIC·리프</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>스파인</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>There is no series “%{given}”</source>
        <translation>“%{given}” 시계열이 없습니다</translation>
    </message>
    <message>
        <source>Counted in the design, unplaced and unknown parts included.</source>
        <translation>설계에 있는 것을 셉니다. 놓이지 않은 것과 부품 목록에 없는 것도 셉니다.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 수</translation>
    </message>
    <message>
        <source>Storage and management appliances</source>
        <translation>스토리지·관리 장비</translation>
    </message>
    <message>
        <source>Cables drawn by hand</source>
        <translation>직접 그린 케이블</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 수</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙 수</translation>
    </message>
    <message>
        <source>Switches placed in racks</source>
        <translation>랙에 놓인 스위치</translation>
    </message>
    <message>
        <source>Free rack units</source>
        <translation>빈 랙 유닛</translation>
    </message>
    <message>
        <source>Rack units in use</source>
        <translation>사용 중인 랙 유닛</translation>
    </message>
    <message>
        <source>Weight of all racks with their devices</source>
        <translation>장비를 포함한 모든 랙의 무게</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>노드당 GPU 수</translation>
    </message>
    <message>
        <source>number of nodes</source>
        <translation>노드 대수</translation>
    </message>
    <message>
        <source>units of all racks</source>
        <translation>모든 랙의 유닛 수</translation>
    </message>
    <message>
        <source>units in use</source>
        <translation>사용 중인 유닛 수</translation>
    </message>
    <message>
        <source>Product of the efficiencies of all stages between the meter and the rack PDU.</source>
        <translation>계량기에서 랙 PDU까지 모든 단계의 효율을 곱합니다.</translation>
    </message>
    <message>
        <source>The constants of the parts do not fit the node's published power; all parts are scaled to it together.</source>
        <translation>부품별 상수가 노드의 공개 전력과 맞지 않아 모든 부품을 함께 비례로 맞췄습니다.</translation>
    </message>
    <message>
        <source>Sum over all kinds of nodes.</source>
        <translation>모든 종류의 노드를 더합니다.</translation>
    </message>
    <message>
        <source>Sum of storage boxes, management servers and the shared storage system.</source>
        <translation>스토리지 상자, 관리 서버, 공유 스토리지 시스템을 더합니다.</translation>
    </message>
    <message>
        <source>Sum of all switches, including those that the fabric needs and nobody has placed yet.</source>
        <translation>패브릭에 필요하지만 아직 놓지 않은 것까지 모든 스위치를 더합니다.</translation>
    </message>
    <message>
        <source>Rated power of the rack that uses the largest share of its PDUs.</source>
        <translation>PDU 용량을 가장 많이 쓰는 랙의 정격 전력입니다.</translation>
    </message>
    <message>
        <source>power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Published power of the node, shifted by the difference of the accelerators; fans and supplies are taken as unchanged.</source>
        <translation>노드의 공개 전력에 가속기 차이만 더한 값이며 팬과 전원 장치는 그대로라고 봅니다.</translation>
    </message>
    <message>
        <source>Estimated from parts. Against published watts: within 12 % for five air-cooled 8-GPU nodes, 30 to 53 % too high for liquid-cooled cabinets and trays.</source>
        <translation>부품으로 추정한 값입니다. 공개된 값과 견주면 공랭 8-GPU 노드 다섯 종은 12 % 이내, 수랭 캐비닛과 트레이는 30~53 % 높습니다.</translation>
    </message>
    <message>
        <source>No vendor publishes idle power of such nodes: an estimate from the parts of another system.</source>
        <translation>이런 노드의 유휴 전력을 공개하는 제조사가 없어 다른 시스템의 부품 값으로 추정했습니다.</translation>
    </message>
    <message>
        <source>Fixed efficiencies; at part load converters lose a larger share.</source>
        <translation>효율을 고정값으로 봅니다. 부분 부하에서는 변환기의 손실 비율이 커집니다.</translation>
    </message>
    <message>
        <source>A yearly median: hot days are worse.</source>
        <translation>연간 중앙값입니다. 더운 날에는 더 나빠집니다.</translation>
    </message>
    <message>
        <source>Design power of all GPUs</source>
        <translation>모든 GPU의 설계 전력(TDP)</translation>
    </message>
    <message>
        <source>Efficiency from meter to rack</source>
        <translation>계량기에서 랙까지의 효율</translation>
    </message>
    <message>
        <source>Cooling and other overhead</source>
        <translation>냉각 등 부대 전력</translation>
    </message>
    <message>
        <source>Facility power, expected</source>
        <translation>시설 전력(예상)</translation>
    </message>
    <message>
        <source>Facility power, idle</source>
        <translation>시설 전력(유휴)</translation>
    </message>
    <message>
        <source>Facility power, rated</source>
        <translation>시설 전력(정격)</translation>
    </message>
    <message>
        <source>One GPU in training</source>
        <translation>학습 중 GPU 한 장</translation>
    </message>
    <message>
        <source>IT power, expected</source>
        <translation>IT 전력(예상)</translation>
    </message>
    <message>
        <source>IT power, idle</source>
        <translation>IT 전력(유휴)</translation>
    </message>
    <message>
        <source>IT power, rated</source>
        <translation>IT 전력(정격)</translation>
    </message>
    <message>
        <source>Conversion losses</source>
        <translation>변환 손실</translation>
    </message>
    <message>
        <source>One node, expected</source>
        <translation>노드 한 대(예상)</translation>
    </message>
    <message>
        <source>One node, idle</source>
        <translation>노드 한 대(유휴)</translation>
    </message>
    <message>
        <source>One node, rated</source>
        <translation>노드 한 대(정격)</translation>
    </message>
    <message>
        <source>All nodes, expected</source>
        <translation>모든 노드(예상)</translation>
    </message>
    <message>
        <source>All nodes, idle</source>
        <translation>모든 노드(유휴)</translation>
    </message>
    <message>
        <source>All nodes, rated</source>
        <translation>모든 노드(정격)</translation>
    </message>
    <message>
        <source>Facility power per GPU</source>
        <translation>GPU당 시설 전력</translation>
    </message>
    <message>
        <source>Storage and management</source>
        <translation>스토리지·관리</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>Fullest rack, rated power</source>
        <translation>가장 찬 랙의 정격 전력</translation>
    </message>
    <message>
        <source>Fullest rack, share of its PDUs</source>
        <translation>가장 찬 랙의 PDU 사용률</translation>
    </message>
    <message>
        <source>share of a GPU's design power drawn in training</source>
        <translation>학습 중 GPU 설계 전력 대비 비율</translation>
    </message>
    <message>
        <source>GPUs, idle</source>
        <translation>GPU(유휴)</translation>
    </message>
    <message>
        <source>efficiency from meter to rack</source>
        <translation>계량기에서 랙까지의 효율</translation>
    </message>
    <message>
        <source>facility power, expected</source>
        <translation>시설 전력(예상)</translation>
    </message>
    <message>
        <source>fans and power supplies over the other parts</source>
        <translation>다른 부품 대비 팬·전원 장치 비율</translation>
    </message>
    <message>
        <source>fans and power supplies, idle</source>
        <translation>팬·전원 장치(유휴)</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 전력</translation>
    </message>
    <message>
        <source>conversion losses</source>
        <translation>변환 손실</translation>
    </message>
    <message>
        <source>NVSwitch, NICs and drives, idle</source>
        <translation>NVSwitch·NIC·드라이브(유휴)</translation>
    </message>
    <message>
        <source>NVSwitch, NICs and drives, rated</source>
        <translation>NVSwitch·NIC·드라이브(정격)</translation>
    </message>
    <message>
        <source>rated power of one node</source>
        <translation>노드 한 대의 정격 전력</translation>
    </message>
    <message>
        <source>power of all nodes</source>
        <translation>모든 노드의 전력</translation>
    </message>
    <message>
        <source>power of one node</source>
        <translation>노드 한 대의 전력</translation>
    </message>
    <message>
        <source>design power of the GPU that the server is sold with</source>
        <translation>서버에 기본으로 달린 GPU의 설계 전력</translation>
    </message>
    <message>
        <source>what one rack PDU carries for hours</source>
        <translation>랙 PDU 한 대의 연속 용량</translation>
    </message>
    <message>
        <source>rack PDUs</source>
        <translation>랙 PDU 수</translation>
    </message>
    <message>
        <source>CPUs and memory, idle</source>
        <translation>CPU와 메모리(유휴)</translation>
    </message>
    <message>
        <source>CPUs and memory, rated</source>
        <translation>CPU와 메모리(정격)</translation>
    </message>
    <message>
        <source>rated power as published</source>
        <translation>공개된 정격 전력</translation>
    </message>
    <message>
        <source>PUE of the cooling systems</source>
        <translation>냉각 방식의 PUE</translation>
    </message>
    <message>
        <source>rated power of the rack</source>
        <translation>랙의 정격 전력</translation>
    </message>
    <message>
        <source>rated node watts per watt of its GPUs</source>
        <translation>GPU 1 W당 노드 정격 전력</translation>
    </message>
    <message>
        <source>storage and management</source>
        <translation>스토리지·관리</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>스위치</translation>
    </message>
    <message>
        <source>share of a node's rated power drawn in training</source>
        <translation>학습 중 노드 정격 전력 대비 비율</translation>
    </message>
    <message>
        <source>middle of the published typical range</source>
        <translation>공개된 통상 범위의 가운데 값</translation>
    </message>
    <message>
        <source>one year of 365.25 days</source>
        <translation>1년(365.25일)</translation>
    </message>
    <message>
        <source>“%{first}” and “%{second}” cannot both be true</source>
        <translation>“%{first}”와(과) “%{second}”은(는) 함께 참일 수 없습니다</translation>
    </message>
    <message>
        <source>Work delivered in the campaign</source>
        <translation>캠페인 동안 수행하는 연산량</translation>
    </message>
    <message>
        <source>Year the frontier needed this much</source>
        <translation>최전선이 이만큼 필요했던 시점</translation>
    </message>
    <message>
        <source>Year a typical notable model needs this much</source>
        <translation>주목할 만한 모델의 평균이 이만큼 필요한 시점</translation>
    </message>
    <message>
        <source>Year this falls out of the frontier band</source>
        <translation>최전선 대역을 벗어나는 시점</translation>
    </message>
    <message>
        <source>Frontier training compute in the design year</source>
        <translation>설계 연도의 최전선 학습 연산량</translation>
    </message>
    <message>
        <source>Frontier over this cluster</source>
        <translation>이 클러스터 대비 최전선 배율</translation>
    </message>
    <message>
        <source>Time behind the frontier</source>
        <translation>최전선과의 시차</translation>
    </message>
    <message>
        <source>Frontier training compute in the later year</source>
        <translation>비교 연도의 최전선 학습 연산량</translation>
    </message>
    <message>
        <source>Clusters like this one for the later frontier</source>
        <translation>비교 연도의 최전선에 필요한 클러스터 배수</translation>
    </message>
    <message>
        <source>Accelerator efficiency in the later year</source>
        <translation>비교 연도의 가속기 전력 효율</translation>
    </message>
    <message>
        <source>Power for the same work on later hardware</source>
        <translation>이후 하드웨어로 같은 작업을 할 때의 전력</translation>
    </message>
    <message>
        <source>Power for the later frontier on its hardware</source>
        <translation>비교 연도의 하드웨어로 그해 최전선을 학습할 때의 전력</translation>
    </message>
    <message>
        <source>Slope of frontier training compute</source>
        <translation>최전선 학습 연산량의 기울기</translation>
    </message>
    <message>
        <source>Slope of notable models' training compute</source>
        <translation>주목할 만한 모델의 학습 연산량 기울기</translation>
    </message>
    <message>
        <source>Slope of 16-bit FLOP/s per watt</source>
        <translation>와트당 16비트 FLOP/s의 기울기</translation>
    </message>
    <message>
        <source>Frontier training compute, growth per year</source>
        <translation>최전선 학습 연산량의 연간 증가 배율</translation>
    </message>
    <message>
        <source>Notable models' training compute, growth per year</source>
        <translation>주목할 만한 모델의 학습 연산량 연간 증가 배율</translation>
    </message>
    <message>
        <source>16-bit FLOP/s per watt, growth per year</source>
        <translation>와트당 16비트 FLOP/s의 연간 증가 배율</translation>
    </message>
    <message>
        <source>Compute growth over efficiency growth</source>
        <translation>효율 증가 대비 연산량 증가 배율</translation>
    </message>
    <message>
        <source>Doubling time of frontier training compute</source>
        <translation>최전선 학습 연산량이 두 배가 되는 기간</translation>
    </message>
    <message>
        <source>Doubling time of FLOP/s per watt</source>
        <translation>와트당 FLOP/s가 두 배가 되는 기간</translation>
    </message>
    <message>
        <source>Gap over the claim's years, by the fits</source>
        <translation>같은 기간의 격차(이 프로그램의 회귀)</translation>
    </message>
    <message>
        <source>“38,000 times in 12 years”, as told</source>
        <translation>“12년에 38,000배”, 알려진 대로</translation>
    </message>
    <message>
        <source>The same with speed doubling every 2.3 years</source>
        <translation>속도가 2.3년마다 두 배일 때</translation>
    </message>
    <message>
        <source>The same with efficiency doubling every 3 years</source>
        <translation>전력 효율이 3년마다 두 배일 때</translation>
    </message>
    <message>
        <source>Years for hardware to catch up, as told</source>
        <translation>하드웨어가 따라잡는 데 걸리는 기간, 알려진 대로</translation>
    </message>
    <message>
        <source>Years to catch up with speed doubling every 2.3 years</source>
        <translation>속도가 2.3년마다 두 배일 때 따라잡는 기간</translation>
    </message>
    <message>
        <source>Years to catch up with efficiency doubling every 3 years</source>
        <translation>전력 효율이 3년마다 두 배일 때 따라잡는 기간</translation>
    </message>
    <message>
        <source>dense peak of all accelerators</source>
        <translation>전체 가속기의 조밀 최대 성능</translation>
    </message>
    <message>
        <source>share of the peak that arrives (MFU)</source>
        <translation>최대 성능 중 실제로 나오는 비율(MFU)</translation>
    </message>
    <message>
        <source>share of the campaign that computes</source>
        <translation>캠페인 중 실제로 계산하는 시간의 비율</translation>
    </message>
    <message>
        <source>length of the campaign</source>
        <translation>캠페인 기간</translation>
    </message>
    <message>
        <source>work delivered</source>
        <translation>수행하는 연산량</translation>
    </message>
    <message>
        <source>one FLOP</source>
        <translation>1 FLOP</translation>
    </message>
    <message>
        <source>one FLOP per joule</source>
        <translation>줄당 1 FLOP</translation>
    </message>
    <message>
        <source>slope of the line, orders of magnitude per year</source>
        <translation>직선의 기울기(연간 자릿수)</translation>
    </message>
    <message>
        <source>the line at 2020.0, as a power of ten</source>
        <translation>2020.0년의 직선 값(10의 거듭제곱)</translation>
    </message>
    <message>
        <source>year the cluster starts</source>
        <translation>클러스터 가동 시점</translation>
    </message>
    <message>
        <source>later year to compare with</source>
        <translation>비교할 이후 연도</translation>
    </message>
    <message>
        <source>scatter of the points about the line</source>
        <translation>직선 주위의 점들의 흩어짐</translation>
    </message>
    <message>
        <source>number of points</source>
        <translation>점의 수</translation>
    </message>
    <message>
        <source>first point</source>
        <translation>첫 점의 연도</translation>
    </message>
    <message>
        <source>last point</source>
        <translation>마지막 점의 연도</translation>
    </message>
    <message>
        <source>share of the scatter that the line explains</source>
        <translation>직선이 설명하는 변동의 비율</translation>
    </message>
    <message>
        <source>standard error of the slope</source>
        <translation>기울기의 표준오차</translation>
    </message>
    <message>
        <source>frontier training compute in the design year</source>
        <translation>설계 연도의 최전선 학습 연산량</translation>
    </message>
    <message>
        <source>year the frontier needed this much</source>
        <translation>최전선이 이만큼 필요했던 시점</translation>
    </message>
    <message>
        <source>frontier training compute in the later year</source>
        <translation>비교 연도의 최전선 학습 연산량</translation>
    </message>
    <message>
        <source>clusters like this one</source>
        <translation>이 클러스터의 배수</translation>
    </message>
    <message>
        <source>accelerator efficiency in the later year</source>
        <translation>비교 연도의 가속기 전력 효율</translation>
    </message>
    <message>
        <source>16-bit peak per watt of one accelerator</source>
        <translation>가속기 하나의 와트당 16비트 최대 성능</translation>
    </message>
    <message>
        <source>power for the same work on later hardware</source>
        <translation>이후 하드웨어로 같은 작업을 할 때의 전력</translation>
    </message>
    <message>
        <source>growth of frontier training compute per year</source>
        <translation>최전선 학습 연산량의 연간 증가 배율</translation>
    </message>
    <message>
        <source>growth of FLOP/s per watt per year</source>
        <translation>와트당 FLOP/s의 연간 증가 배율</translation>
    </message>
    <message>
        <source>compute growth over efficiency growth</source>
        <translation>효율 증가 대비 연산량 증가 배율</translation>
    </message>
    <message>
        <source>years over which the claim compounds</source>
        <translation>주장이 누적하는 햇수</translation>
    </message>
    <message>
        <source>growth of training compute in the claim</source>
        <translation>주장에 쓰인 학습 연산량의 연간 증가 배율</translation>
    </message>
    <message>
        <source>growth of hardware in the claim</source>
        <translation>주장에 쓰인 하드웨어의 연간 증가 배율</translation>
    </message>
    <message>
        <source>years for FLOP/s to double</source>
        <translation>FLOP/s가 두 배가 되는 햇수</translation>
    </message>
    <message>
        <source>years for FLOP/s per watt to double</source>
        <translation>와트당 FLOP/s가 두 배가 되는 햇수</translation>
    </message>
    <message>
        <source>ratio after the claim's years</source>
        <translation>해당 기간 뒤의 배율</translation>
    </message>
    <message>
        <source>A straight line by least squares through log10 of the values over the decimal year. Each system counts once.</source>
        <translation>값의 log10을 십진 연도에 대해 최소제곱 직선으로 맞춥니다. 시스템마다 한 번씩 셉니다.</translation>
    </message>
    <message>
        <source>The year in which even the lower edge of the 90 % prediction band passes the work delivered.</source>
        <translation>90 % 예측 대역의 아래쪽 경계마저 이 연산량을 넘어서는 시점입니다.</translation>
    </message>
    <message>
        <source>As good as the assumed utilisation; published runs lie between 30 and 55 %</source>
        <translation>가정한 활용률만큼 정확함. 공개된 학습은 30~55 % 사이</translation>
    </message>
    <message>
        <source>Which models are in the data matters more than the stated interval: published rates range from 4.1 to 6.2 a year</source>
        <translation>표기된 구간보다 어떤 모델이 자료에 들어 있는지가 더 크게 작용함. 발표된 값은 연 4.1~6.2배</translation>
    </message>
    <message>
        <source>Beyond the last point the line only continues what was; makers disclose less since 2025</source>
        <translation>마지막 점 이후는 과거를 이은 것일 뿐이며, 2025년부터는 공개되는 값이 적음</translation>
    </message>
    <message>
        <source>Vendors' peak rates and design power, not measured; host, network and cooling are left out</source>
        <translation>제조사의 최대 성능과 설계 전력이며 실측이 아님. 호스트·네트워크·냉각 제외</translation>
    </message>
    <message>
        <source>Work of a whole run against the rate of one chip: the quotient is chips, power and time, which is what a cluster plans</source>
        <translation>전체 학습의 연산량을 칩 하나의 속도로 나눈 값이므로, 그 몫은 클러스터가 계획하는 칩 수와 전력과 시간임</translation>
    </message>
    <message>
        <source>1.7 is 1.352 × 1.260: the gain in speed counted once as speed and again as efficiency</source>
        <translation>1.7은 1.352 × 1.260으로, 같은 속도 향상을 속도와 효율로 두 번 센 값임</translation>
    </message>
    <message>
        <source>In %{campaign} this cluster delivers %{flop}: what the frontier needed in %{year}.</source>
        <translation>이 클러스터는 %{campaign} 동안 %{flop}을(를) 수행하며, 이는 최전선이 %{year}년에 필요로 한 연산량입니다.</translation>
    </message>
    <message>
        <source>It falls out of the frontier band in %{year}.</source>
        <translation>%{year}년에 최전선 대역을 벗어납니다.</translation>
    </message>
    <message>
        <source>That is %{lag} behind the frontier, which now takes %{factor} times as much.</source>
        <translation>최전선보다 %{lag} 뒤이며, 지금의 최전선은 %{factor}배를 씁니다.</translation>
    </message>
    <message>
        <source>That is %{lag} ahead of the frontier and %{factor} times its work.</source>
        <translation>최전선보다 %{lag} 앞서며 그 연산량의 %{factor}배입니다.</translation>
    </message>
    <message>
        <source>A typical notable model reaches this in %{year}.</source>
        <translation>주목할 만한 모델의 평균은 %{year}년에 이 연산량에 이릅니다.</translation>
    </message>
    <message>
        <source>The same work on hardware of %{year} takes %{power}.</source>
        <translation>%{year}년의 하드웨어로 같은 작업을 하면 %{power}이(가) 듭니다.</translation>
    </message>
    <message>
        <source>The frontier of %{year} takes %{scale} times this cluster's work: %{power} on that year's hardware.</source>
        <translation>%{year}년의 최전선은 이 클러스터의 %{scale}배를 수행하며, 그해 하드웨어로 %{power}이(가) 듭니다.</translation>
    </message>
    <message>
        <source>Training compute grows %{compute} times a year and FLOP/s per watt %{efficiency} times: the rest, %{gap} times a year, is more chips, power and time.</source>
        <translation>학습 연산량은 해마다 %{compute}배, 와트당 FLOP/s는 %{efficiency}배로 늘어납니다. 나머지 연 %{gap}배는 더 많은 칩과 전력과 시간입니다.</translation>
    </message>
    <message>
        <source>Notable models since %{argument}</source>
        <translation>%{argument}년 이후의 주목할 만한 모델</translation>
    </message>
    <message>
        <source>Top %{argument} at release since 2010</source>
        <translation>2010년 이후 공개 당시 상위 %{argument}위</translation>
    </message>
    <message>
        <source>Frontier training compute</source>
        <translation>최전선 학습 연산량</translation>
    </message>
    <message>
        <source>Training compute of notable models</source>
        <translation>주목할 만한 모델의 학습 연산량</translation>
    </message>
    <message>
        <source>Training compute of all systems</source>
        <translation>모든 시스템의 학습 연산량</translation>
    </message>
    <message>
        <source>OpenAI's selection of 2018</source>
        <translation>OpenAI의 2018년 목록</translation>
    </message>
    <message>
        <source>16-bit FLOP/s of accelerators</source>
        <translation>가속기의 16비트 FLOP/s</translation>
    </message>
    <message>
        <source>FP32 FLOP/s of accelerators</source>
        <translation>가속기의 FP32 FLOP/s</translation>
    </message>
    <message>
        <source>FP8 FLOP/s of accelerators</source>
        <translation>가속기의 FP8 FLOP/s</translation>
    </message>
    <message>
        <source>16-bit FLOP/s per watt</source>
        <translation>와트당 16비트 FLOP/s</translation>
    </message>
    <message>
        <source>FP32 FLOP/s per watt</source>
        <translation>와트당 FP32 FLOP/s</translation>
    </message>
    <message>
        <source>FP32 FLOP/s per dollar at launch</source>
        <translation>출시 가격 1달러당 FP32 FLOP/s</translation>
    </message>
    <message>
        <source>Memory of accelerators</source>
        <translation>가속기 메모리</translation>
    </message>
    <message>
        <source>Memory bandwidth of accelerators</source>
        <translation>가속기 메모리 대역폭</translation>
    </message>
    <message>
        <source>Design power of accelerators</source>
        <translation>가속기 설계 전력</translation>
    </message>
    <message>
        <source>Launch price of accelerators</source>
        <translation>가속기 출시 가격</translation>
    </message>
    <message>
        <source>16-bit FLOP/s of leading clusters</source>
        <translation>선두 클러스터의 16비트 FLOP/s</translation>
    </message>
    <message>
        <source>Chips of leading clusters</source>
        <translation>선두 클러스터의 칩 수</translation>
    </message>
    <message>
        <source>Power of leading clusters</source>
        <translation>선두 클러스터의 전력</translation>
    </message>
    <message>
        <source>Hardware cost of leading clusters</source>
        <translation>선두 클러스터의 하드웨어 비용</translation>
    </message>
    <message>
        <source>16-bit FLOP/s per watt of leading clusters</source>
        <translation>선두 클러스터의 와트당 16비트 FLOP/s</translation>
    </message>
    <message>
        <source>Compute for AlexNet's accuracy</source>
        <translation>AlexNet 수준의 정확도에 드는 연산량</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>표가 비어 있습니다</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>닫히지 않은 따옴표가 있습니다</translation>
    </message>
    <message>
        <source>The row has %{given} fields; the header has %{wanted}</source>
        <translation>행의 필드가 %{given}개인데 머리글은 %{wanted}개입니다</translation>
    </message>
    <message>
        <source>The column “%{column}” is missing</source>
        <translation>“%{column}” 열이 없습니다</translation>
    </message>
    <message>
        <source>No row has a date and a positive value</source>
        <translation>날짜와 양수 값이 모두 있는 행이 없습니다</translation>
    </message>
    <message>
        <source>The row has no date that can be read</source>
        <translation>읽을 수 있는 날짜가 없는 행입니다</translation>
    </message>
    <message>
        <source>The row has no value that can be read</source>
        <translation>읽을 수 있는 값이 없는 행입니다</translation>
    </message>
    <message>
        <source>The value is not positive</source>
        <translation>값이 양수가 아닙니다</translation>
    </message>
    <message>
        <source>%{given} points do not make a line; at least %{wanted} are needed</source>
        <translation>점이 %{given}개로는 직선을 맞출 수 없습니다. %{wanted}개 이상 필요합니다</translation>
    </message>
    <message>
        <source>All points have the same date</source>
        <translation>모든 점의 날짜가 같습니다</translation>
    </message>
    <message>
        <source>height in rack units</source>
        <translation>랙 높이(U)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>The logo cannot be read: %{given}</source>
        <translation>로고를 읽을 수 없습니다: %{given}</translation>
    </message>
    <message>
        <source>The cable ends at item %{given}, which does not exist</source>
        <translation>케이블 끝이 없는 항목 %{given}에 꽂혀 있습니다</translation>
    </message>
    <message>
        <source>Port %{port} holds two cables</source>
        <translation>포트 %{port}에 케이블 두 개가 꽂혀 있습니다</translation>
    </message>
    <message>
        <source>This is not a regular file but a folder, a pipe or a device</source>
        <translation>일반 파일이 아니라 폴더, 파이프 또는 장치입니다</translation>
    </message>
    <message>
        <source>16-bit peak per watt of one GPU</source>
        <translation>GPU 1개의 와트당 16비트 최대 성능</translation>
    </message>
    <message>
        <source>dense bf16 peak of one GPU, or else fp16</source>
        <translation>GPU 1개의 밀집(dense) bf16 최대 성능, 없으면 fp16</translation>
    </message>
    <message>
        <source>All heat without what liquid takes inside the devices. A rear door takes its part only behind the rack.</source>
        <translation>전체 열에서 액체가 장비 안에서 가져가는 열을 뺀 값입니다. 후면 도어는 랙 뒤에서야 자기 몫을 가져갑니다.</translation>
    </message>
    <message>
        <source>Rack by rack at rated power: servers that are liquid-cooled by design bring their own share, cold plates and tanks take the system's share.</source>
        <translation>정격 전력 기준으로 랙마다 계산합니다. 설계상 액체 냉각인 서버는 자체 비율을, 콜드 플레이트와 액침조는 시스템의 비율을 가져갑니다.</translation>
    </message>
    <message>
        <source>Heat that air carries out of the devices</source>
        <translation>공기가 장비 밖으로 나르는 열</translation>
    </message>
    <message>
        <source>Rated heat that liquid takes inside the devices</source>
        <translation>액체가 장비 안에서 가져가는 정격 열</translation>
    </message>
    <message>
        <source>Liquid takes %{heat} inside the devices, and no coolant distribution unit is placed</source>
        <translation>액체가 장비 안에서 %{heat}의 열을 가져가지만 냉각수 분배 장치(CDU)가 배치되지 않았습니다</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>There are more problems; only the first %{given} are listed</source>
        <translation>문제가 더 있습니다. 처음 %{given}개만 표시합니다</translation>
    </message>
    <message>
        <source>gradients that one GPU reduces in a step</source>
        <translation>GPU 1개가 스텝마다 집계하는 그래디언트</translation>
    </message>
    <message>
        <source>Storage and management, idle</source>
        <translation>스토리지 및 관리, 유휴</translation>
    </message>
    <message>
        <source>Storage and management, rated</source>
        <translation>스토리지 및 관리, 정격</translation>
    </message>
    <message>
        <source>Switches, idle</source>
        <translation>스위치, 유휴</translation>
    </message>
    <message>
        <source>Switches, rated</source>
        <translation>스위치, 정격</translation>
    </message>
    <message>
        <source>This value must be more than zero: figures divide by it</source>
        <translation>이 값으로 나누는 수치가 있으므로 0보다 커야 합니다</translation>
    </message>
    <message>
        <source>Gradients one GPU reduces in a step</source>
        <translation>GPU 1개가 스텝마다 집계하는 그래디언트</translation>
    </message>
    <message>
        <source>Activations between two layers</source>
        <translation>두 레이어 사이의 활성값</translation>
    </message>
    <message>
        <source>Activations passed to the next stage</source>
        <translation>다음 스테이지로 넘기는 활성값</translation>
    </message>
    <message>
        <source>bytes of an activation</source>
        <translation>활성값 1개의 바이트 수</translation>
    </message>
    <message>
        <source>activations of one micro-batch between two layers</source>
        <translation>두 레이어 사이를 지나는 마이크로배치 1개의 활성값</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>폴더가 없습니다</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>디스크가 읽기 전용입니다</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>링크가 서로를 가리킵니다</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>256 × H100 · 70B</source>
        <translation>H100 256장 · 70B</translation>
    </message>
    <message>
        <source>%{heads} key-value heads cannot be split over tensor parallel %{tensorParallel}</source>
        <translation>키·값 헤드 %{heads}개를 텐서 병렬 %{tensorParallel}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>least squares of log10(value) on the decimal year</source>
        <translation>십진 연도에 대한 log10(값)의 최소제곱</translation>
    </message>
    <message>
        <source>the claim; equals 1.352 times 1.260: one gain counted twice</source>
        <translation>주장의 값. 1.352 × 1.260과 같으니 한 이득을 두 번 셌습니다</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>Step time, lower end of the band</source>
        <translation>스텝 시간, 오차 범위의 하한</translation>
    </message>
    <message>
        <source>Step time, upper end of the band</source>
        <translation>스텝 시간, 오차 범위의 상한</translation>
    </message>
    <message>
        <source>Tokens per second, all GPUs</source>
        <translation>초당 토큰, 전체 GPU</translation>
    </message>
    <message>
        <source>Micro-batches per step and pipeline</source>
        <translation>파이프라인별 스텝당 마이크로배치</translation>
    </message>
    <message>
        <source>Matrix products</source>
        <translation>행렬곱</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>Element-wise work</source>
        <translation>원소별 연산</translation>
    </message>
    <message>
        <source>Vocabulary head, average stage</source>
        <translation>어휘 헤드, 평균 스테이지</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Waiting for the host</source>
        <translation>호스트 대기</translation>
    </message>
    <message>
        <source>Exposed tensor-parallel traffic</source>
        <translation>드러난 텐서 병렬 통신</translation>
    </message>
    <message>
        <source>Exposed context-parallel traffic</source>
        <translation>드러난 컨텍스트 병렬 통신</translation>
    </message>
    <message>
        <source>Exposed all-to-all of experts</source>
        <translation>드러난 전문가 올투올 통신</translation>
    </message>
    <message>
        <source>Exposed transfers between stages</source>
        <translation>드러난 스테이지 간 전송</translation>
    </message>
    <message>
        <source>Exposed data-parallel traffic</source>
        <translation>드러난 데이터 병렬 통신</translation>
    </message>
    <message>
        <source>Waiting for the slowest stage</source>
        <translation>가장 느린 스테이지 대기</translation>
    </message>
    <message>
        <source>Pipeline bubble</source>
        <translation>파이프라인 버블</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Fixed time of a step</source>
        <translation>스텝의 고정 시간</translation>
    </message>
    <message>
        <source>Stragglers</source>
        <translation>느린 GPU 대기</translation>
    </message>
    <message>
        <source>One layer with one micro-batch</source>
        <translation>레이어 하나, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>Average stage with one micro-batch</source>
        <translation>평균 스테이지, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>Slowest stage with one micro-batch</source>
        <translation>가장 느린 스테이지, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>Transfers of one micro-batch between stages</source>
        <translation>마이크로배치 하나의 스테이지 간 전송</translation>
    </message>
    <message>
        <source>Vocabulary head with one micro-batch</source>
        <translation>어휘 헤드, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>Matrix products of one layer</source>
        <translation>레이어 하나의 행렬곱</translation>
    </message>
    <message>
        <source>Attention of one layer</source>
        <translation>레이어 하나의 어텐션</translation>
    </message>
    <message>
        <source>Element-wise work of one layer</source>
        <translation>레이어 하나의 원소별 연산</translation>
    </message>
    <message>
        <source>Recomputation of one layer</source>
        <translation>레이어 하나의 재계산</translation>
    </message>
    <message>
        <source>Waiting for the host in one layer</source>
        <translation>레이어 하나의 호스트 대기</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic of one layer</source>
        <translation>레이어 하나의 텐서 병렬 통신</translation>
    </message>
    <message>
        <source>Context-parallel traffic of one layer</source>
        <translation>레이어 하나의 컨텍스트 병렬 통신</translation>
    </message>
    <message>
        <source>All-to-all of one layer</source>
        <translation>레이어 하나의 올투올 통신</translation>
    </message>
    <message>
        <source>Mean error against published runs: 6 % with one measured step, otherwise 11 % for dense models and 13 % with experts; nine of ten are within 12, 20 and 30 %</source>
        <translation>공개된 실행 대비 평균 오차: 측정 스텝이 하나 있으면 6 %, 없으면 밀집 모델 11 %, 전문가 모델 13 %. 열 중 아홉은 각각 12, 20, 30 % 이내</translation>
    </message>
    <message>
        <source>The mean error; nine of ten predictions lie within about twice of it</source>
        <translation>평균 오차. 예측 열 중 아홉은 약 두 배 이내에 듭니다</translation>
    </message>
    <message>
        <source>One sustained rate from 14 published steps: 4 % on average there, 8 % for a new source</source>
        <translation>공개된 스텝 14개에서 얻은 하나의 지속 속도: 그 안에서 평균 4 %, 새 출처에서는 8 %</translation>
    </message>
    <message>
        <source>Only whole steps were measured; a part may be further off than the step</source>
        <translation>스텝 전체만 측정되었으므로 부분의 오차는 스텝보다 클 수 있습니다</translation>
    </message>
    <message>
        <source>Larger than any physical cause; it absorbs what is left in small steps</source>
        <translation>물리적 원인보다 큰 값으로, 작은 스텝에 남은 시간을 흡수합니다</translation>
    </message>
    <message>
        <source>step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>mean error of such predictions</source>
        <translation>이런 예측의 평균 오차</translation>
    </message>
    <message>
        <source>measured over predicted step time of one run; 1 = not measured</source>
        <translation>한 실행의 측정 시간 대 예측 시간, 1 = 측정 없음</translation>
    </message>
    <message>
        <source>model FLOP of a step: full attention, nothing recomputed</source>
        <translation>스텝의 모델 FLOP: 전체 어텐션, 재계산 없음</translation>
    </message>
    <message>
        <source>model FLOP of a step with a causal mask</source>
        <translation>인과 마스크를 적용한 스텝의 모델 FLOP</translation>
    </message>
    <message>
        <source>16-bit peak of one GPU</source>
        <translation>GPU 하나의 16비트 최고 성능</translation>
    </message>
    <message>
        <source>sustained rate over whole steps</source>
        <translation>스텝 전체의 지속 속도</translation>
    </message>
    <message>
        <source>tokens of a step</source>
        <translation>스텝의 토큰</translation>
    </message>
    <message>
        <source>tokens of a micro-batch on one GPU</source>
        <translation>GPU 하나의 마이크로배치 토큰</translation>
    </message>
    <message>
        <source>sequence on one GPU</source>
        <translation>GPU 하나의 시퀀스 길이</translation>
    </message>
    <message>
        <source>heads on one GPU</source>
        <translation>GPU 하나의 헤드</translation>
    </message>
    <message>
        <source>key-value heads on one GPU</source>
        <translation>GPU 하나의 키-값 헤드</translation>
    </message>
    <message>
        <source>matrix products of a step</source>
        <translation>스텝의 행렬곱</translation>
    </message>
    <message>
        <source>attention of a step</source>
        <translation>스텝의 어텐션</translation>
    </message>
    <message>
        <source>element-wise work of a step</source>
        <translation>스텝의 원소별 연산</translation>
    </message>
    <message>
        <source>vocabulary head, shared by the stages</source>
        <translation>스테이지에 나눈 어휘 헤드</translation>
    </message>
    <message>
        <source>recomputation of a step</source>
        <translation>스텝의 재계산</translation>
    </message>
    <message>
        <source>waiting for the host in a step</source>
        <translation>스텝의 호스트 대기</translation>
    </message>
    <message>
        <source>exposed tensor-parallel traffic of a step</source>
        <translation>스텝의 드러난 텐서 병렬 통신</translation>
    </message>
    <message>
        <source>exposed context-parallel traffic of a step</source>
        <translation>스텝의 드러난 컨텍스트 병렬 통신</translation>
    </message>
    <message>
        <source>exposed all-to-all of a step</source>
        <translation>스텝의 드러난 올투올 통신</translation>
    </message>
    <message>
        <source>exposed transfers between stages in a step</source>
        <translation>스텝의 드러난 스테이지 간 전송</translation>
    </message>
    <message>
        <source>exposed data-parallel traffic of a step</source>
        <translation>스텝의 드러난 데이터 병렬 통신</translation>
    </message>
    <message>
        <source>waiting for the slowest stage in a step</source>
        <translation>스텝의 가장 느린 스테이지 대기</translation>
    </message>
    <message>
        <source>pipeline bubble of a step</source>
        <translation>스텝의 파이프라인 버블</translation>
    </message>
    <message>
        <source>optimizer of a step</source>
        <translation>스텝의 옵티마이저</translation>
    </message>
    <message>
        <source>fixed time of a step</source>
        <translation>스텝의 고정 시간</translation>
    </message>
    <message>
        <source>waiting for stragglers in a step</source>
        <translation>스텝의 느린 GPU 대기</translation>
    </message>
    <message>
        <source>extra share of time for each doubling of the nodes of eight</source>
        <translation>8개들이 노드가 두 배가 될 때마다 늘어나는 시간 비율</translation>
    </message>
    <message>
        <source>one layer with one micro-batch</source>
        <translation>레이어 하나, 마이크로배치 하나의 시간</translation>
    </message>
    <message>
        <source>matrix products of one layer</source>
        <translation>레이어 하나의 행렬곱</translation>
    </message>
    <message>
        <source>attention of one layer</source>
        <translation>레이어 하나의 어텐션</translation>
    </message>
    <message>
        <source>element-wise work of one layer</source>
        <translation>레이어 하나의 원소별 연산</translation>
    </message>
    <message>
        <source>recomputation of one layer</source>
        <translation>레이어 하나의 재계산</translation>
    </message>
    <message>
        <source>waiting for the host in one layer</source>
        <translation>레이어 하나의 호스트 대기</translation>
    </message>
    <message>
        <source>tensor-parallel traffic of one layer</source>
        <translation>레이어 하나의 텐서 병렬 통신</translation>
    </message>
    <message>
        <source>context-parallel traffic of one layer</source>
        <translation>레이어 하나의 컨텍스트 병렬 통신</translation>
    </message>
    <message>
        <source>all-to-all of one layer</source>
        <translation>레이어 하나의 올투올 통신</translation>
    </message>
    <message>
        <source>attention of one layer, forward</source>
        <translation>레이어 하나의 어텐션, 순방향</translation>
    </message>
    <message>
        <source>attention of one layer, backward</source>
        <translation>레이어 하나의 어텐션, 역방향</translation>
    </message>
    <message>
        <source>vocabulary head with one micro-batch</source>
        <translation>어휘 헤드, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>average stage with one micro-batch</source>
        <translation>평균 스테이지, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>slowest stage with one micro-batch</source>
        <translation>가장 느린 스테이지, 마이크로배치 하나</translation>
    </message>
    <message>
        <source>transfers of one micro-batch</source>
        <translation>마이크로배치 하나의 전송</translation>
    </message>
    <message>
        <source>parameters of one GPU, embeddings included, experts apart</source>
        <translation>GPU 하나의 파라미터, 임베딩 포함, 전문가 제외</translation>
    </message>
    <message>
        <source>expert parameters of one GPU</source>
        <translation>GPU 하나의 전문가 파라미터</translation>
    </message>
    <message>
        <source>GPUs that hold the same parameters</source>
        <translation>같은 파라미터를 가진 GPU</translation>
    </message>
    <message>
        <source>GPUs that share the optimizer state</source>
        <translation>옵티마이저 상태를 나누는 GPU</translation>
    </message>
    <message>
        <source>GPUs that share the optimizer state of the experts</source>
        <translation>전문가의 옵티마이저 상태를 나누는 GPU</translation>
    </message>
    <message>
        <source>memory traffic of the optimizer per parameter</source>
        <translation>파라미터당 옵티마이저 메모리 트래픽</translation>
    </message>
    <message>
        <source>memory bandwidth that kernels reach</source>
        <translation>커널이 도달하는 메모리 대역폭</translation>
    </message>
    <message>
        <source>fixed time of a kernel</source>
        <translation>커널의 고정 시간</translation>
    </message>
    <message>
        <source>rate of fused attention, counted on all scores</source>
        <translation>융합 어텐션의 속도, 모든 점수 기준</translation>
    </message>
    <message>
        <source>rate of batched products</source>
        <translation>배치 행렬곱의 속도</translation>
    </message>
    <message>
        <source>bytes read and written per score</source>
        <translation>점수당 읽고 쓰는 바이트</translation>
    </message>
    <message>
        <source>element-wise bytes per token that only sequence parallel splits</source>
        <translation>시퀀스 병렬만 나누는 토큰당 원소별 바이트</translation>
    </message>
    <message>
        <source>element-wise bytes per token that tensor parallel splits</source>
        <translation>텐서 병렬이 나누는 토큰당 원소별 바이트</translation>
    </message>
    <message>
        <source>GPUs that share the norms</source>
        <translation>정규화를 나누는 GPU</translation>
    </message>
    <message>
        <source>share of tensor-parallel traffic that nothing hides</source>
        <translation>가려지지 않는 텐서 병렬 통신의 비율</translation>
    </message>
    <message>
        <source>share of the backward pass's traffic that runs beside weight gradients</source>
        <translation>역전파 통신 가운데 가중치 기울기 계산과 겹치는 비율</translation>
    </message>
    <message>
        <source>weight gradients that this traffic can run beside</source>
        <translation>이 통신과 겹칠 수 있는 가중치 기울기 계산 시간</translation>
    </message>
    <message>
        <source>share of transfers between stages that nothing hides</source>
        <translation>가려지지 않는 스테이지 간 전송의 비율</translation>
    </message>
    <message>
        <source>share of all-to-all that nothing hides</source>
        <translation>가려지지 않는 올투올 통신의 비율</translation>
    </message>
    <message>
        <source>rate of the tensor-parallel ring</source>
        <translation>텐서 병렬 링의 속도</translation>
    </message>
    <message>
        <source>rate of the context-parallel ring</source>
        <translation>컨텍스트 병렬 링의 속도</translation>
    </message>
    <message>
        <source>rate between two stages</source>
        <translation>두 스테이지 사이의 속도</translation>
    </message>
    <message>
        <source>rate of the data-parallel ring</source>
        <translation>데이터 병렬 링의 속도</translation>
    </message>
    <message>
        <source>fixed time of half an all-reduce inside a scale-up domain</source>
        <translation>스케일업 도메인 안에서 올리듀스 절반의 고정 시간</translation>
    </message>
    <message>
        <source>fixed time of a transfer over the network</source>
        <translation>네트워크 전송의 고정 시간</translation>
    </message>
    <message>
        <source>GPUs that share the activations between two stages</source>
        <translation>두 스테이지 사이의 활성값을 나누는 GPU</translation>
    </message>
    <message>
        <source>shortest time of a layer that the host can launch</source>
        <translation>호스트가 실행시킬 수 있는 레이어의 최단 시간</translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation>열이 없습니다</translation>
    </message>
    <message>
        <source>The model's shape or the sequence is not known</source>
        <translation>모델의 형태나 시퀀스 길이를 알 수 없습니다</translation>
    </message>
    <message>
        <source>A parallel degree or a batch is below 1</source>
        <translation>병렬 차수나 배치가 1보다 작습니다</translation>
    </message>
    <message>
        <source>The GPU's peak in this precision is not known</source>
        <translation>이 정밀도에서 GPU의 최고 성능을 알 수 없습니다</translation>
    </message>
    <message>
        <source>The GPU's memory bandwidth is not known</source>
        <translation>GPU의 메모리 대역폭을 알 수 없습니다</translation>
    </message>
    <message>
        <source>The rate between GPUs of a node is not known</source>
        <translation>노드 안 GPU 사이의 속도를 알 수 없습니다</translation>
    </message>
    <message>
        <source>The plan spans several nodes, but there is no network between them</source>
        <translation>계획이 여러 노드에 걸치지만 그 사이에 네트워크가 없습니다</translation>
    </message>
    <message>
        <source>The catalog has no figures for this accelerator</source>
        <translation>카탈로그에 이 가속기의 수치가 없습니다</translation>
    </message>
    <message>
        <source>Gradients are reduced and parameters gathered round a ring, once a step or, when they are sharded, in every micro-batch; what the work of the last micro-batch cannot hide remains</source>
        <translation>그래디언트를 줄이고 파라미터를 모으는 링 통신을 스텝마다 한 번, 샤딩된 경우 마이크로배치마다 합니다. 마지막 마이크로배치의 연산으로 가려지지 않는 만큼 남습니다</translation>
    </message>
    <message>
        <source>Each token goes to the GPUs of its experts and back, first over the network once for each node, then inside; a share is hidden</source>
        <translation>각 토큰이 담당 전문가의 GPU로 갔다가 돌아옵니다. 노드마다 한 번 네트워크를 거친 뒤 안에서 퍼지며 일부는 가려집니다</translation>
    </message>
    <message>
        <source>One flat ring for all parameters: its published runs do not tell stages apart</source>
        <translation>모든 파라미터를 하나의 링으로 보냅니다. 공개된 실행에서는 스테이지가 구분되지 않습니다</translation>
    </message>
    <message>
        <source>The vocabulary product in 16 bits, the loss in 32, and passes over the embeddings; again with one layer for each further token that is predicted</source>
        <translation>16비트 어휘 행렬곱, 32비트 손실, 임베딩 순회의 합. 추가로 예측하는 토큰마다 레이어 하나와 함께 다시 더합니다</translation>
    </message>
    <message>
        <source>The host cannot launch a layer with experts faster than its floor; host and GPU are added as the cube root of the sum of their cubes</source>
        <translation>호스트는 전문가 레이어를 최단 시간보다 빨리 실행시킬 수 없습니다. 호스트와 GPU 시간은 세제곱 합의 세제곱근으로 더합니다</translation>
    </message>
    <message>
        <source>For each product: FLOP at the sustained rate, longer for sides that are no multiple of 64, plus memory traffic, quantisation and launch; three products for each weight matrix</source>
        <translation>행렬곱마다 지속 속도의 FLOP 시간(변이 64의 배수가 아니면 늘어남)에 메모리 트래픽, 양자화, 실행 시간을 더합니다. 가중치 행렬마다 행렬곱이 세 번입니다</translation>
    </message>
    <message>
        <source>Nothing where the plan does not need it; hybrid models are scaled as a whole</source>
        <translation>계획에 필요하지 않으면 없습니다. 하이브리드 모델은 전체로 환산합니다</translation>
    </message>
    <message>
        <source>Full: the layer's forward pass again. Selective: attention again; torchtitan repeats a fitted share of products and element-wise work</source>
        <translation>전체: 레이어의 순방향을 다시 합니다. 선택: 어텐션을 다시 합니다. torchtitan은 적합으로 얻은 비율만큼 행렬곱과 원소별 연산을 반복합니다</translation>
    </message>
    <message>
        <source>The stage with most layers, or the last one with its layers and the head; software that splits by cost moves whole layers off the last stage</source>
        <translation>레이어가 가장 많은 스테이지, 또는 자기 레이어와 헤드를 가진 마지막 스테이지. 비용으로 나누는 소프트웨어는 마지막 스테이지의 레이어를 옮깁니다</translation>
    </message>
    <message>
        <source>Unknown accelerator</source>
        <translation>알 수 없는 가속기</translation>
    </message>
    <message>
        <source>The model's architecture is not known</source>
        <translation>모델 구조를 알 수 없음</translation>
    </message>
    <message>
        <source>The sequence length is not known</source>
        <translation>시퀀스 길이를 알 수 없음</translation>
    </message>
    <message>
        <source>The source prints no step time</source>
        <translation>출처에 스텝 시간이 없음</translation>
    </message>
    <message>
        <source>Another model: parallel blocks, sliding windows or another optimizer</source>
        <translation>다른 모델: 병렬 블록, 슬라이딩 윈도 또는 다른 옵티마이저</translation>
    </message>
    <message>
        <source>The layout is not given</source>
        <translation>배치 구성이 주어지지 않음</translation>
    </message>
    <message>
        <source>The source does not say the model's shape</source>
        <translation>출처에 모델 형태가 없음</translation>
    </message>
    <message>
        <source>Parameters are offloaded to the host</source>
        <translation>파라미터를 호스트로 내보냄</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>들어감</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>빠듯함</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>들어가지 않음</translation>
    </message>
    <message>
        <source>A config.json has no more than %{most} MiB; this is another file</source>
        <translation>config.json은 %{most} MiB를 넘지 않습니다. 다른 파일입니다</translation>
    </message>
    <message>
        <source>The model family “%{given}” is not known. Known families: %{known}</source>
        <translation>모델 계열 “%{given}”을(를) 알지 못합니다. 아는 계열: %{known}</translation>
    </message>
    <message>
        <source>The width %{hidden} is no multiple of %{heads} heads, and head_dim is missing</source>
        <translation>너비 %{hidden}이(가) 헤드 %{heads}개로 나누어떨어지지 않으며 head_dim이 없습니다</translation>
    </message>
    <message>
        <source>The sizes make more than 10 quadrillion parameters; one of them is a mistake</source>
        <translation>크기대로라면 파라미터가 1경 개를 넘습니다. 값 하나가 잘못되었습니다</translation>
    </message>
    <message>
        <source>The argument “%{given}” is not understood and was left out</source>
        <translation>인자 “%{given}”은(는) 이해할 수 없어 건너뛰었습니다</translation>
    </message>
    <message>
        <source>The argument has no value</source>
        <translation>인자에 값이 없습니다</translation>
    </message>
    <message>
        <source>“%{given}” is not a whole number above zero</source>
        <translation>“%{given}”은(는) 0보다 큰 정수가 아닙니다</translation>
    </message>
    <message>
        <source>“%{given}” is no value of this argument</source>
        <translation>“%{given}”은(는) 이 인자의 값이 아닙니다</translation>
    </message>
    <message>
        <source>The argument is given twice, as “%{first}” and as “%{second}”</source>
        <translation>인자가 “%{first}”와(과) “%{second}”(으)로 두 번 주어졌습니다</translation>
    </message>
    <message>
        <source>%{first} and %{second} exclude each other</source>
        <translation>%{first}와(과) %{second}은(는) 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%{given} GPUs cannot be shared out among groups of %{group} GPUs</source>
        <translation>GPU %{given}개를 %{group}개씩 묶음으로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>A batch of %{given} is no multiple of %{round}, what all replicas take at once</source>
        <translation>배치 %{given}이(가) 모든 복제본이 한 번에 처리하는 %{round}의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>%{given} tokens are no multiple of %{length} tokens</source>
        <translation>토큰 %{given}개가 %{length}개의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>Virtual stages need a pipeline of two stages or more</source>
        <translation>가상 스테이지에는 두 스테이지 이상의 파이프라인이 필요합니다</translation>
    </message>
    <message>
        <source>%{given} layers cannot be shared out among chunks of %{chunk} layers</source>
        <translation>레이어 %{given}개를 %{chunk}개씩 조각으로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>No argument of this tool was found in the text</source>
        <translation>텍스트에서 이 도구의 인자를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Launch arguments have no more than %{most} MiB; this is another file</source>
        <translation>실행 인자는 %{most} MiB를 넘지 않습니다. 다른 파일입니다</translation>
    </message>
    <message>
        <source>The tool has no argument for “%{given}”: it stands in a note that the tool does not read, so set it yourself</source>
        <translation>이 도구에는 “%{given}”에 해당하는 인자가 없습니다. 도구가 읽지 않는 메모에 적었으니 직접 설정하십시오</translation>
    </message>
    <message>
        <source>No model of the catalog has this architecture; say which with --model, or import its config.json</source>
        <translation>카탈로그에 이 구조의 모델이 없습니다. --model로 지정하거나 config.json을 가져오십시오</translation>
    </message>
    <message>
        <source>Share of the peak that arrives</source>
        <translation>최대 연산 가운데 실제로 쓰는 비율</translation>
    </message>
    <message>
        <source>Memory peak of one GPU</source>
        <translation>GPU 한 장의 최대 메모리</translation>
    </message>
    <message>
        <source>Delivered compute</source>
        <translation>실제 연산</translation>
    </message>
    <message>
        <source>Time of the whole training</source>
        <translation>전체 학습에 걸리는 시간</translation>
    </message>
    <message>
        <source>tokens of the whole training</source>
        <translation>전체 학습의 토큰</translation>
    </message>
    <message>
        <source>tokens per second of all GPUs</source>
        <translation>모든 GPU의 초당 토큰</translation>
    </message>
    <message>
        <source>As the step time; without interruptions and checkpoints</source>
        <translation>스텝 시간의 오차와 같음. 중단과 체크포인트는 빼고 셈</translation>
    </message>
    <message>
        <source>This option is needed</source>
        <translation>이 옵션이 필요합니다</translation>
    </message>
    <message>
        <source>The catalog does not know the power of “%{given}”, busy and idle</source>
        <translation>카탈로그에 “%{given}”의 부하 시와 유휴 시 전력이 없습니다</translation>
    </message>
    <message>
        <source>TP × PP × CP × DP makes %{product}, but there are %{gpus} GPUs</source>
        <translation>TP × PP × CP × DP는 %{product}인데 GPU는 %{gpus}개입니다</translation>
    </message>
    <message>
        <source>TP × PP × CP × DP makes %{value}, but there are %{limit} GPUs</source>
        <translation>TP × PP × CP × DP는 %{value}인데 GPU는 %{limit}개입니다</translation>
    </message>
    <message>
        <source>%{value} layers cannot be split into %{limit} equal parts (PP × interleave)</source>
        <translation>레이어 %{value}개를 같은 크기의 %{limit}개(PP × 인터리브)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>Interleaving %{value} needs a pipeline of at least two stages</source>
        <translation>인터리빙 %{value}에는 두 스테이지 이상의 파이프라인이 필요합니다</translation>
    </message>
    <message>
        <source>Interleaving needs micro-batches in multiples of PP %{limit}; there are %{value}</source>
        <translation>인터리빙하려면 마이크로배치 수가 PP %{limit}의 배수여야 하는데 %{value}개입니다</translation>
    </message>
    <message>
        <source>A sequence of %{value} tokens cannot be split over CP %{limit}</source>
        <translation>토큰 %{value}개짜리 시퀀스를 CP %{limit}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>Sequence parallel cannot split %{value} tokens over TP %{limit}</source>
        <translation>시퀀스 병렬로 토큰 %{value}개를 TP %{limit}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>TP %{value} leaves the scale-up domain of %{limit} GPUs</source>
        <translation>TP %{value}은(는) GPU %{limit}개의 스케일업 도메인을 벗어납니다</translation>
    </message>
    <message>
        <source>%{value} experts cannot be split over EP %{limit}</source>
        <translation>전문가 %{value}개를 EP %{limit}(으)로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>EP %{limit} does not divide the %{value} ranks of DP × CP</source>
        <translation>EP %{limit}(으)로 DP × CP 랭크 %{value}개를 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>The search was told to leave %{value} out</source>
        <translation>탐색에서 %{value}은(는) 제외하도록 설정되어 있습니다</translation>
    </message>
    <message>
        <source>Needs %{value} a GPU, %{excess} more than the limit of %{limit}</source>
        <translation>GPU당 %{value}이(가) 필요하며 한도 %{limit}보다 %{excess} 많습니다</translation>
    </message>
    <message>
        <source>No step time can be said for this job</source>
        <translation>이 작업의 스텝 시간을 구할 수 없습니다</translation>
    </message>
    <message>
        <source>GPU-seconds per token</source>
        <translation>토큰당 GPU·초</translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation>토큰당 에너지</translation>
    </message>
    <message>
        <source>Memory headroom</source>
        <translation>메모리 여유</translation>
    </message>
    <message>
        <source>Tensor parallel (TP)</source>
        <translation>텐서 병렬 (TP)</translation>
    </message>
    <message>
        <source>Pipeline parallel (PP)</source>
        <translation>파이프라인 병렬 (PP)</translation>
    </message>
    <message>
        <source>Interleaving</source>
        <translation>인터리빙</translation>
    </message>
    <message>
        <source>Data parallel (DP)</source>
        <translation>데이터 병렬 (DP)</translation>
    </message>
    <message>
        <source>Context parallel (CP)</source>
        <translation>컨텍스트 병렬 (CP)</translation>
    </message>
    <message>
        <source>Expert parallel (EP)</source>
        <translation>전문가 병렬 (EP)</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>마이크로배치</translation>
    </message>
    <message>
        <source>ZeRO level</source>
        <translation>ZeRO 단계</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>시퀀스 병렬</translation>
    </message>
    <message>
        <source>The micro-batch is not known</source>
        <translation>마이크로배치 크기를 알 수 없음</translation>
    </message>
    <message>
        <source>The options that differ stand in no column</source>
        <translation>서로 다른 옵션이 어느 열에도 적혀 있지 않음</translation>
    </message>
    <message>
        <source>Another method of fine-tuning</source>
        <translation>다른 파인튜닝 방식</translation>
    </message>
    <message>
        <source>1 with adapters on every matrix, 0 on queries and values</source>
        <translation>모든 행렬에 어댑터가 있으면 1, 쿼리와 값에만 있으면 0</translation>
    </message>
    <message>
        <source>1 with a 4-bit base, else 0</source>
        <translation>4비트 기반 모델이면 1, 아니면 0</translation>
    </message>
    <message>
        <source>bytes of a copy of each adapted input</source>
        <translation>어댑터가 붙은 입력마다 만드는 사본의 바이트</translation>
    </message>
    <message>
        <source>Change calibration</source>
        <translation>보정 변경</translation>
    </message>
    <message>
        <source>That is %{factor} times what is predicted; from %{least} to %{most} times are taken</source>
        <translation>예측값의 %{factor}배입니다. %{least}배부터 %{most}배까지만 받습니다</translation>
    </message>
    <message>
        <source>Memory that nvidia-smi shows</source>
        <translation>nvidia-smi에 보이는 메모리</translation>
    </message>
    <message>
        <source>Median error 1 to 8 % by software against 120 measured peaks; other software 6 to 20 %. Below 85 % of the memory a plan fits, up to 105 % it is tight: 4 of 287 runs that ran were predicted above their memory, by 1 to 6 %</source>
        <translation>측정된 최댓값 120건과의 중앙 오차가 소프트웨어에 따라 1~8 %, 그 밖의 소프트웨어는 6~20 %. 메모리의 85 % 미만이면 들어가고 105 %까지는 빠듯함: 실제로 실행된 287건 중 4건이 1~6 % 초과로 예측됨</translation>
    </message>
    <message>
        <source>Fitted on 64 readings of one cluster (BLOOM); elsewhere a few GiB more or less</source>
        <translation>한 클러스터(BLOOM)의 측정값 64건에 맞춤. 다른 곳에서는 몇 GiB 더하거나 덜할 수 있음</translation>
    </message>
    <message>
        <source>Fitted for this software, where its peaks were published</source>
        <translation>공개된 최댓값이 있는 경우 이 소프트웨어에 맞춘 값</translation>
    </message>
    <message>
        <source>bytes of a gradient that is reduced</source>
        <translation>합산되는 기울기 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of a gathered matrix element</source>
        <translation>모아 온 행렬 원소 하나의 바이트</translation>
    </message>
    <message>
        <source>bytes of a gathered embedding or norm</source>
        <translation>모아 온 임베딩·정규화 하나의 바이트</translation>
    </message>
    <message>
        <source>share of the stage's layers that is whole at a time</source>
        <translation>한 번에 온전히 보유하는 스테이지 레이어의 비율</translation>
    </message>
    <message>
        <source>share of a layer that recomputation keeps</source>
        <translation>재계산 시 남겨 두는 레이어의 비율</translation>
    </message>
    <message>
        <source>bytes shown for each byte of activations</source>
        <translation>활성값 1바이트당 표시되는 바이트</translation>
    </message>
    <message>
        <source>context, collective buffers and caches</source>
        <translation>컨텍스트, 집합 통신 버퍼, 캐시</translation>
    </message>
    <message>
        <source>The band is that of the training time alone. Power adds its own error, and interruptions and checkpoints are left out.</source>
        <translation>범위는 학습 시간의 오차만 나타냅니다. 전력 오차는 별도이며, 중단과 체크포인트는 포함하지 않습니다.</translation>
    </message>
    <message>
        <source>Energy of the whole training</source>
        <translation>전체 학습의 에너지</translation>
    </message>
    <message>
        <source>Energy per training token</source>
        <translation>학습 토큰당 에너지</translation>
    </message>
    <message>
        <source>power of one idle GPU</source>
        <translation>유휴 GPU 하나의 전력</translation>
    </message>
    <message>
        <source>share of a step in which GPUs compute</source>
        <translation>스텝에서 GPU가 계산하는 시간의 비율</translation>
    </message>
    <message>
        <source>power of one idle node</source>
        <translation>유휴 노드 하나의 전력</translation>
    </message>
    <message>
        <source>energy of the whole training</source>
        <translation>전체 학습의 에너지</translation>
    </message>
    <message>
        <source>time of the whole training</source>
        <translation>전체 학습 시간</translation>
    </message>
    <message>
        <source>6 N and full attention (ours)</source>
        <translation>6 N과 전체 어텐션 (이 보고서)</translation>
    </message>
    <message>
        <source>6 N and causal attention: half of it</source>
        <translation>6 N과 인과 어텐션: 그 절반</translation>
    </message>
    <message>
        <source>6 N alone, no attention</source>
        <translation>6 N만, 어텐션 제외</translation>
    </message>
    <message>
        <source>hardware FLOP: the recomputed forward pass as well</source>
        <translation>하드웨어 FLOP: 재계산한 순전파까지 포함</translation>
    </message>
    <message>
        <source>Share of a step in which GPUs compute</source>
        <translation>스텝에서 GPU가 계산하는 시간의 비율</translation>
    </message>
    <message>
        <source>Counts as waiting: exposed traffic, the bubble, slower stages and GPUs, the host, and the fixed time of a step. The parts of a step are less sure than their sum</source>
        <translation>노출된 통신, 버블, 느린 스테이지와 GPU, 호스트 대기, 스텝의 고정 시간을 대기로 봅니다. 스텝의 각 부분은 그 합보다 덜 확실합니다</translation>
    </message>
    <message>
        <source>No step time: the catalog does not know the model's layers, widths or vocabulary</source>
        <translation>스텝 시간 없음: 카탈로그에 모델의 레이어, 폭 또는 어휘가 없습니다</translation>
    </message>
    <message>
        <source>No step time: a parallel degree or a batch is below 1</source>
        <translation>스텝 시간 없음: 병렬 수 또는 배치가 1보다 작습니다</translation>
    </message>
    <message>
        <source>No step time: the peak of %{gpu} in this precision is not known</source>
        <translation>스텝 시간 없음: 이 정밀도에서 %{gpu}의 최대 성능을 모릅니다</translation>
    </message>
    <message>
        <source>No step time: the memory bandwidth of %{gpu} is not known</source>
        <translation>스텝 시간 없음: %{gpu}의 메모리 대역폭을 모릅니다</translation>
    </message>
    <message>
        <source>No step time: the rate between GPUs of a node is not known for %{gpu}</source>
        <translation>스텝 시간 없음: %{gpu}의 노드 안 GPU 간 속도를 모릅니다</translation>
    </message>
    <message>
        <source>No step time: the plan spans several nodes, and no network joins them</source>
        <translation>스텝 시간 없음: 계획이 여러 노드에 걸치지만 잇는 네트워크가 없습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: no training step of the generation of %{gpu} was ever published</source>
        <translation>스텝 시간은 추정입니다: %{gpu} 세대의 학습 스텝은 공개된 적이 없습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: other layers stand in for those of this model</source>
        <translation>스텝 시간은 추정입니다: 이 모델의 레이어를 다른 레이어로 대신했습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: no compared run had more than %{most} GPUs</source>
        <translation>스텝 시간은 추정입니다: 비교한 실행 중 GPU %{most}개를 넘는 것이 없습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: no compared run had more than %{most} chunks of a pipeline stage</source>
        <translation>스텝 시간은 추정입니다: 비교한 실행 중 스테이지당 청크 %{most}개를 넘는 것이 없습니다</translation>
    </message>
    <message>
        <source>Choose another language model</source>
        <translation>다른 언어 모델을 고릅니다</translation>
    </message>
    <message>
        <source>Set every degree and batch to at least 1</source>
        <translation>모든 병렬 수와 배치를 1 이상으로 합니다</translation>
    </message>
    <message>
        <source>Choose a precision whose peak is published</source>
        <translation>최대 성능이 공개된 정밀도를 고릅니다</translation>
    </message>
    <message>
        <source>Choose nodes with network adapters, and a network for them</source>
        <translation>네트워크 어댑터가 있는 노드와 그 네트워크를 고릅니다</translation>
    </message>
    <message>
        <source>Choose a plan that stays in one node</source>
        <translation>한 노드 안에 머무는 계획을 고릅니다</translation>
    </message>
    <message>
        <source>Type one measured step time into the laboratory</source>
        <translation>실험실에 측정한 스텝 시간 하나를 입력합니다</translation>
    </message>
    <message>
        <source>Interleave less</source>
        <translation>인터리브를 줄입니다</translation>
    </message>
    <message>
        <source>No plan says here how long GPUs wait, so they are taken as always computing.</source>
        <translation>여기서는 GPU가 얼마나 기다리는지 알려 주는 계획이 없으므로 항상 계산하는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Measured on 8 × H100: 76 % in compute-bound training, at most 82 %.</source>
        <translation>8 × H100에서 측정: 연산 위주 학습에서 76 %, 최대 82 %.</translation>
    </message>
    <message>
        <source>One node while all its GPUs compute</source>
        <translation>모든 GPU가 계산할 때의 노드 하나</translation>
    </message>
    <message>
        <source>power of one node while all its GPUs compute</source>
        <translation>모든 GPU가 계산할 때 노드 하나의 전력</translation>
    </message>
    <message>
        <source>“auto” is filled in by another program; assumed here: %{assumed}</source>
        <translation>“auto”는 다른 프로그램이 채웁니다. 여기서는 %{assumed}(으)로 보았습니다</translation>
    </message>
    <message>
        <source>This must be %{expected}</source>
        <translation>여기에는 %{expected}이(가) 있어야 합니다</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>객체 {…}</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>목록 […]</translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation>따옴표 없는 숫자</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>따옴표로 묶은 글</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>The row contradicts itself: the width is no multiple of the heads, or TP × PP × CP × DP is not the number of GPUs</source>
        <translation>행이 스스로 모순됩니다. 너비가 헤드 수의 배수가 아니거나 TP × PP × CP × DP가 GPU 수와 다릅니다</translation>
    </message>
    <message>
        <source>Pipeline bubble: %{share} of the pipeline time is idle, which is %{ideal} of the ideal time</source>
        <translation>파이프라인 버블: 파이프라인 시간의 %{share}가 비어 있으며, 이상적인 시간의 %{ideal}에 해당합니다</translation>
    </message>
    <message>
        <source>No step time: products are modelled in BF16, FP16, FP8, MXFP8 and NVFP4 alone</source>
        <translation>스텝 시간 없음: 행렬곱은 BF16, FP16, FP8, MXFP8, NVFP4만 모델링됩니다</translation>
    </message>
    <message>
        <source>What waiting draws is an estimate: GPUs spin in collectives, far from idle.</source>
        <translation>대기 전력은 추정값: GPU는 집합 통신에서 계속 돌며 유휴와는 거리가 멂.</translation>
    </message>
    <message>
        <source>of what computing adds to idle, drawn by GPUs that wait</source>
        <translation>유휴 대비 연산이 더하는 전력 중 대기 GPU가 쓰는 비율</translation>
    </message>
    <message>
        <source>Pipeline bubble, share of the ideal time</source>
        <translation>파이프라인 버블, 이상적인 시간 대비</translation>
    </message>
    <message>
        <source>Compute-optimal tokens (Chinchilla)</source>
        <translation>연산량 최적 토큰 수(Chinchilla)</translation>
    </message>
    <message>
        <source>A hint for training from scratch; today's models are given many times as much</source>
        <translation>처음부터 학습할 때의 참고값. 요즘 모델은 이보다 몇 배 더 학습함</translation>
    </message>
    <message>
        <source>FLOP per weight: 2 for each pass, forward and backward</source>
        <translation>가중치당 FLOP: 순전파·역전파의 각 통과마다 2</translation>
    </message>
    <message>
        <source>tokens per parameter</source>
        <translation>매개변수당 토큰 수</translation>
    </message>
    <message>
        <source>%{gpus} GPUs are more than the %{most} that can be asked for</source>
        <translation>GPU %{gpus}개는 물을 수 있는 최대 %{most}개보다 많습니다</translation>
    </message>
    <message>
        <source>Model FLOP utilisation (MFU), of the 16-bit peak</source>
        <translation>모델 FLOP 이용률(MFU), 16비트 최대 성능 대비</translation>
    </message>
    <message>
        <source>The same, of the peak in the precision in use</source>
        <translation>같은 값, 사용하는 정밀도의 최대 성능 대비</translation>
    </message>
    <message>
        <source>peak of one GPU in the precision of the products</source>
        <translation>행렬곱 정밀도에서 GPU 하나의 최대 성능</translation>
    </message>
    <message>
        <source>MFU, attention counted with its causal mask</source>
        <translation>MFU(인과 마스크를 반영해 어텐션을 셈)</translation>
    </message>
    <message>
        <source>Hardware FLOP utilisation (HFU)</source>
        <translation>하드웨어 FLOP 이용률(HFU)</translation>
    </message>
    <message>
        <source>FLOP with what is recomputed, over model FLOP</source>
        <translation>재계산을 포함한 FLOP ÷ 모델 FLOP</translation>
    </message>
    <message>
        <source>The plan cannot run as it is; the findings say why</source>
        <translation>이 계획은 지금 상태로 실행할 수 없습니다. 이유는 점검 결과에 있습니다</translation>
    </message>
    <message>
        <source>Steps are modelled for products in BF16, FP16, FP8, MXFP8 and NVFP4</source>
        <translation>스텝 시간은 BF16, FP16, FP8, MXFP8, NVFP4 행렬곱에 대해서만 모델링됩니다</translation>
    </message>
    <message>
        <source>Memory at the end of the forward pass</source>
        <translation>순전파가 끝날 때의 메모리</translation>
    </message>
    <message>
        <source>Memory while the loss is computed</source>
        <translation>손실을 계산할 때의 메모리</translation>
    </message>
    <message>
        <source>Memory at the beginning of the backward pass</source>
        <translation>역전파를 시작할 때의 메모리</translation>
    </message>
    <message>
        <source>Memory while the optimizer updates</source>
        <translation>옵티마이저가 갱신할 때의 메모리</translation>
    </message>
    <message>
        <source>memory at the end of the forward pass</source>
        <translation>순전파가 끝날 때의 메모리</translation>
    </message>
    <message>
        <source>memory while the loss is computed</source>
        <translation>손실을 계산할 때의 메모리</translation>
    </message>
    <message>
        <source>Tokens per second of one GPU</source>
        <translation>GPU 하나의 초당 토큰</translation>
    </message>
    <message>
        <source>Model FLOP/s of one GPU</source>
        <translation>GPU 하나의 모델 FLOP/s</translation>
    </message>
    <message>
        <source>model FLOP utilisation (MFU)</source>
        <translation>모델 FLOP 이용률(MFU)</translation>
    </message>
    <message>
        <source>time of the parts that were taken away before</source>
        <translation>앞서 뺀 부분들의 시간</translation>
    </message>
    <message>
        <source>matrix products, attention, element-wise work, head and waiting for the host</source>
        <translation>행렬곱, 어텐션, 원소별 연산, 헤드, 호스트 대기</translation>
    </message>
    <message>
        <source>pipeline bubble and waiting for the slowest stage</source>
        <translation>파이프라인 버블과 가장 느린 스테이지 대기</translation>
    </message>
    <message>
        <source>Copies of the optimizer's step</source>
        <translation>옵티마이저 스텝의 사본</translation>
    </message>
    <message>
        <source>Set on 134 measured peaks of fine-tuning with five tools on 1 to 8 GPUs: median error 3.7 %, mean 4.4 %; tensor, pipeline and expert parallel were never measured with them</source>
        <translation>도구 다섯 가지로 GPU 1~8개에서 측정한 파인튜닝 피크 134건에 맞춤: 오차 중앙값 3.7 %, 평균 4.4 %. 텐서·파이프라인·전문가 병렬과 함께 측정된 적은 없음</translation>
    </message>
    <message>
        <source>No peak of fine-tuning with this software was published: its constants of training from scratch stand in</source>
        <translation>이 소프트웨어로 파인튜닝한 피크는 공개된 적이 없어, 처음부터 학습할 때의 상수를 대신 사용</translation>
    </message>
    <message>
        <source>The optimizer's step makes no copies with this software</source>
        <translation>이 소프트웨어에서는 옵티마이저 스텝이 사본을 만들지 않습니다</translation>
    </message>
    <message>
        <source>Beside the weights the 8-bit moments would fill the card: they are paged to host memory</source>
        <translation>8비트 모멘트까지 두면 카드가 가득 차므로 호스트 메모리로 내보냅니다</translation>
    </message>
    <message>
        <source>0 where only checkpoints are kept, which leave no gaps, else 1</source>
        <translation>빈틈이 생기지 않는 체크포인트만 남기면 0, 아니면 1</translation>
    </message>
    <message>
        <source>copies of the optimizer's step, when activations are gone</source>
        <translation>활성값이 사라진 뒤 옵티마이저 스텝이 만드는 사본</translation>
    </message>
    <message>
        <source>bytes of the step's copies per parameter</source>
        <translation>스텝의 파라미터당 사본 바이트</translation>
    </message>
    <message>
        <source>parameters that the step has at work at once</source>
        <translation>스텝이 한 번에 다루는 파라미터 수</translation>
    </message>
    <message>
        <source>share of gathered weights beside the rank's own</source>
        <translation>모은 가중치 중 자기 몫 외에 따로 잡는 비율</translation>
    </message>
    <message>
        <source>the same of experts</source>
        <translation>전문가 가중치의 같은 비율</translation>
    </message>
    <message>
        <source>share of the embeddings that is whole at a time</source>
        <translation>한 번에 온전히 모이는 임베딩의 비율</translation>
    </message>
    <message>
        <source>extra bytes per hidden value: norms in 32 bits</source>
        <translation>은닉값당 추가 바이트: 32비트 정규화</translation>
    </message>
    <message>
        <source>Below ZeRO-3 every GPU holds its weights whole: nothing is gathered</source>
        <translation>ZeRO-3 아래에서는 GPU마다 가중치를 온전히 두므로 모을 것이 없습니다</translation>
    </message>
    <message>
        <source>QLoRA keeps %{more} of inputs that LoRA would not, besides the %{saved} of weights that it saves: products with 4-bit matrices keep their inputs for the backward pass</source>
        <translation>QLoRA는 가중치 %{saved}를 줄이지만 LoRA라면 남기지 않을 입력 %{more}를 더 유지합니다: 4비트 행렬과의 곱은 역전파를 위해 입력을 보관합니다</translation>
    </message>
    <message>
        <source>QLoRA needs more memory than LoRA here: it keeps %{more} of inputs of 4-bit matrices for the backward pass and saves only %{saved} of weights</source>
        <translation>여기서는 QLoRA가 LoRA보다 메모리를 더 씁니다: 4비트 행렬의 입력 %{more}를 역전파까지 유지하면서 가중치는 %{saved}만 줄입니다</translation>
    </message>
    <message>
        <source>The step time is that of LoRA: turning 4-bit weights back is not modelled. Published QLoRA steps took 1.0 to 2.6 times as long as LoRA's, the less the longer the micro-batch (Qwen, LitGPT, LLaMA-Factory)</source>
        <translation>스텝 시간은 LoRA 기준입니다: 4비트 가중치를 되돌리는 시간은 모델에 없습니다. 공개된 QLoRA 스텝은 LoRA의 1.0~2.6배였고 마이크로배치가 길수록 차이가 작았습니다(Qwen, LitGPT, LLaMA-Factory)</translation>
    </message>
    <message>
        <source>Recompute whole layers (full recomputation)</source>
        <translation>레이어 전체를 재계산합니다(전체 재계산)</translation>
    </message>
    <message>
        <source>Inputs that QLoRA keeps and LoRA would not</source>
        <translation>QLoRA는 남기고 LoRA라면 남기지 않을 입력</translation>
    </message>
    <message>
        <source>Nothing more than LoRA: whole layers are recomputed, or no base is in 4 bits</source>
        <translation>LoRA보다 더 남기는 것이 없습니다: 레이어 전체를 재계산하거나 4비트 기반이 아닙니다</translation>
    </message>
    <message>
        <source>%{stages} pipeline stages idle most of the time: too few micro-batches (%{microBatches})</source>
        <translation>파이프라인 스테이지 %{stages}개가 대부분 놉니다. 마이크로배치가 %{microBatches}개로 너무 적습니다</translation>
    </message>
    <message>
        <source>%{heads} attention heads cannot be split over TP %{given}</source>
        <translation>어텐션 헤드 %{heads}개는 TP %{given}(으)로 나누어지지 않습니다</translation>
    </message>
    <message>
        <source>The catalog knows no BF16 rate of “%{given}”: say --precision fp16</source>
        <translation>카탈로그에 “%{given}”의 BF16 속도가 없습니다. --precision fp16을 쓰십시오</translation>
    </message>
    <message>
        <source>No node of the catalog holds “%{given}”: name the node with --node</source>
        <translation>“%{given}”을(를) 담은 노드가 카탈로그에 없습니다. --node로 노드를 지정하십시오</translation>
    </message>
    <message>
        <source>The nodes hold %{product} GPUs, but there are %{gpus}</source>
        <translation>노드의 GPU는 %{product}개인데, 지정한 GPU는 %{gpus}개입니다</translation>
    </message>
    <message>
        <source>“%{given}” must be more than zero</source>
        <translation>“%{given}”은(는) 0보다 커야 합니다</translation>
    </message>
    <message>
        <source>%{value} attention heads cannot be split over TP %{limit}: %{excess} left over</source>
        <translation>어텐션 헤드 %{value}개를 TP %{limit}(으)로 나눌 수 없습니다: %{excess}개가 남습니다</translation>
    </message>
    <message>
        <source>A global batch of %{value} cannot be split into DP × micro-batch = %{limit}: %{excess} left over</source>
        <translation>글로벌 배치 %{value}을(를) DP × 마이크로배치 = %{limit}(으)로 나눌 수 없습니다: %{excess}개가 남습니다</translation>
    </message>
    <message>
        <source>What the nodes draw is not known, so no plan can be said to need least energy</source>
        <translation>노드가 쓰는 전력을 알 수 없어 에너지가 가장 적은 계획을 말할 수 없습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: compared runs multiply %{least} to %{most} billion weights a token, this model fewer or more</source>
        <translation>추정값인 스텝 시간입니다: 비교한 실행은 토큰마다 가중치 %{least}~%{most}B(10억) 개를 곱하는데 이 모델은 그보다 적거나 많습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: compared runs have sequences of %{least} to %{most} tokens</source>
        <translation>추정값인 스텝 시간입니다: 비교한 실행의 시퀀스는 %{least}~%{most} 토큰입니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: no step of this software was compared</source>
        <translation>추정값인 스텝 시간입니다: 이 소프트웨어의 스텝은 비교한 적이 없습니다</translation>
    </message>
    <message>
        <source>The step time is an estimate: no step in this precision was compared</source>
        <translation>추정값인 스텝 시간입니다: 이 정밀도의 스텝은 비교한 적이 없습니다</translation>
    </message>
    <message>
        <source>Interleaving needs at least two pipeline stages</source>
        <translation>인터리빙에는 파이프라인 스테이지가 둘 이상 필요합니다</translation>
    </message>
    <message>
        <source>Sequence parallel cannot split each part of the sequence over tensor parallel</source>
        <translation>시퀀스 병렬은 시퀀스의 각 부분을 텐서 병렬 수로 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>TP × PP × CP × DP is not the number of GPUs</source>
        <translation>TP × PP × CP × DP가 GPU 수와 다릅니다</translation>
    </message>
    <message>
        <source>Context parallel %{value} needs a fused attention kernel</source>
        <translation>컨텍스트 병렬 %{value}에는 융합 어텐션 커널이 필요합니다</translation>
    </message>
    <message>
        <source>Stage %{stage} needs %{needed} of %{capacity} per GPU: slightly too much, within what such a prediction may be wrong by</source>
        <translation>스테이지 %{stage}에 GPU당 %{needed}이(가) 필요하고 용량은 %{capacity}입니다: 조금 넘치지만 이런 예측의 오차 안입니다</translation>
    </message>
    <message>
        <source>Share of the peak lost to kernels below the peak</source>
        <translation>최대 성능에 못 미치는 커널로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to the bubble and the slowest stage</source>
        <translation>버블과 가장 느린 스테이지로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to tensor-parallel traffic</source>
        <translation>텐서 병렬 통신으로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to transfers between stages</source>
        <translation>스테이지 간 전송으로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to context-parallel traffic</source>
        <translation>컨텍스트 병렬 통신으로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to all-to-all of experts</source>
        <translation>전문가 올투올로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to data-parallel traffic</source>
        <translation>데이터 병렬 통신으로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to recomputation</source>
        <translation>재계산으로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to the optimizer</source>
        <translation>옵티마이저로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>Share of the peak lost to fixed time and stragglers</source>
        <translation>고정 시간과 지연 GPU로 잃는 최대 성능의 비율</translation>
    </message>
    <message>
        <source>fixed time of a step and stragglers</source>
        <translation>스텝의 고정 시간과 지연 GPU</translation>
    </message>
    <message>
        <source>mean errors on published training steps, in the fit and with a whole family left out (training_model.json)</source>
        <translation>공개된 학습 스텝에 대한 평균 오차: 맞춤에 쓴 것과 한 계열을 통째로 뺀 것(training_model.json)</translation>
    </message>
    <message>
        <source>one sustained rate a chip, fitted on published TPU steps (training_model.json)</source>
        <translation>칩마다 지속 속도 하나, 공개된 TPU 스텝에 맞춤(training_model.json)</translation>
    </message>
    <message>
        <source>The measured step is shorter than the GPUs can compute: it would take %{share} of their peak. Nothing is validated by it</source>
        <translation>측정한 스텝이 GPU가 계산할 수 있는 것보다 짧습니다. 최대 성능의 %{share}가 필요합니다. 이 값으로는 아무것도 검증되지 않습니다</translation>
    </message>
    <message>
        <source>The measured step differs from the prediction by a factor of %{factor}: check the plan and the unit</source>
        <translation>측정한 스텝이 예측의 %{factor}배입니다. 계획과 단위를 확인하세요</translation>
    </message>
    <message>
        <source>Check the plan, the batch and the unit of the measured step</source>
        <translation>측정한 스텝의 계획, 배치, 단위를 확인합니다</translation>
    </message>
    <message>
        <source>On this chip only whole steps were published: plans cannot be told apart</source>
        <translation>이 칩은 스텝 전체의 시간만 공개되어 있어 계획을 서로 구별할 수 없습니다</translation>
    </message>
    <message>
        <source>Groups are joined to each other directly: no core switches.</source>
        <translation>그룹끼리 직접 연결하므로 코어 스위치가 없습니다.</translation>
    </message>
    <message>
        <source>All switches of a group are joined to each other: no spine switches.</source>
        <translation>그룹의 스위치가 모두 서로 연결되므로 스파인 스위치가 없습니다.</translation>
    </message>
    <message>
        <source>One group: there are no links between groups.</source>
        <translation>그룹이 하나이므로 그룹 간 링크가 없습니다.</translation>
    </message>
    <message>
        <source>Nodes are joined to their neighbours: no switches.</source>
        <translation>노드가 이웃 노드와 직접 연결되므로 스위치가 없습니다.</translation>
    </message>
    <message>
        <source>Links between groups</source>
        <translation>그룹 간 링크</translation>
    </message>
    <message>
        <source>Groups of switches</source>
        <translation>스위치 그룹</translation>
    </message>
    <message>
        <source>Links from leaves to spines</source>
        <translation>리프–스파인 링크</translation>
    </message>
    <message>
        <source>Links between each two groups</source>
        <translation>두 그룹 사이의 링크</translation>
    </message>
    <message>
        <source>Links within groups</source>
        <translation>그룹 내부 링크</translation>
    </message>
    <message>
        <source>Links from nodes to leaves</source>
        <translation>노드–리프 링크</translation>
    </message>
    <message>
        <source>Links from spines to cores</source>
        <translation>스파인–코어 링크</translation>
    </message>
    <message>
        <source>Taper: injection over what leaves a group</source>
        <translation>테이퍼: 그룹의 주입 대역폭 대 그룹 밖으로 나가는 대역폭</translation>
    </message>
    <message>
        <source>Nodes on the longest path that pass on, and the last</source>
        <translation>최장 경로에서 거쳐 가는 노드와 도착 노드</translation>
    </message>
    <message>
        <source>Links between neighbours</source>
        <translation>이웃 노드 간 링크</translation>
    </message>
    <message>
        <source>endpoints of a switch</source>
        <translation>스위치당 종단점</translation>
    </message>
    <message>
        <source>links between groups</source>
        <translation>그룹 간 링크</translation>
    </message>
    <message>
        <source>ports of a switch that lead to other groups</source>
        <translation>다른 그룹으로 나가는 스위치당 포트</translation>
    </message>
    <message>
        <source>groups of switches</source>
        <translation>스위치 그룹 수</translation>
    </message>
    <message>
        <source>spine switches of a group</source>
        <translation>그룹당 스파인 스위치</translation>
    </message>
    <message>
        <source>switches of a group that nodes are joined to</source>
        <translation>그룹에서 노드가 연결되는 스위치</translation>
    </message>
    <message>
        <source>links through the middle group, where their number is odd</source>
        <translation>그룹 수가 홀수일 때 가운데 그룹을 가로지르는 링크</translation>
    </message>
    <message>
        <source>links between each two groups</source>
        <translation>두 그룹 사이의 링크</translation>
    </message>
    <message>
        <source>links within groups, or between neighbours</source>
        <translation>그룹 내부 또는 이웃 간 링크</translation>
    </message>
    <message>
        <source>dimensions of three places or more</source>
        <translation>세 자리 이상인 차원</translation>
    </message>
    <message>
        <source>endpoints of one rail</source>
        <translation>레일당 종단점</translation>
    </message>
    <message>
        <source>rails</source>
        <translation>레일 수</translation>
    </message>
    <message>
        <source>dimensions of two places</source>
        <translation>두 자리인 차원</translation>
    </message>
    <message>
        <source>taper</source>
        <translation>테이퍼</translation>
    </message>
    <message>
        <source>places of the torus</source>
        <translation>토러스의 자리 수</translation>
    </message>
    <message>
        <source>a torus has no switch for further endpoints</source>
        <translation>토러스에는 추가 종단점를 연결할 스위치가 없습니다</translation>
    </message>
    <message>
        <source>the switches of a group have too few ports for so many links to each other group</source>
        <translation>그룹의 스위치에 그룹마다 이만큼의 링크를 연결할 포트가 부족합니다</translation>
    </message>
    <message>
        <source>nodes have too few network ports: a torus takes two for each dimension</source>
        <translation>노드의 네트워크 포트가 부족합니다. 토러스는 차원마다 포트 2개를 씁니다</translation>
    </message>
    <message>
        <source>more groups than one group has ports for</source>
        <translation>한 그룹의 포트로 연결할 수 있는 것보다 그룹이 많습니다</translation>
    </message>
    <message>
        <source>the nodes fill no torus; it is sized for the next larger number and has free places</source>
        <translation>노드 수로 토러스를 채울 수 없어, 그다음으로 큰 수로 설계하고 빈자리를 둡니다</translation>
    </message>
    <message>
        <source>This must be a list of two numbers, not of %{given}</source>
        <translation>숫자 2개로 된 목록이어야 합니다(지금은 %{given}개)</translation>
    </message>
    <message>
        <source>“%{given}” does not name each of tp, cp, ep, dp and pp once, with dashes between them</source>
        <translation>“%{given}”: tp, cp, ep, dp, pp를 한 번씩, 붙임표로 이어 적어야 합니다</translation>
    </message>
    <message>
        <source>Ranks that move must take each other's accelerators, each one once</source>
        <translation>옮긴 랭크들은 서로의 가속기를 하나씩 나누어 맡아야 합니다</translation>
    </message>
    <message>
        <source>64 × H100 · one switch</source>
        <translation>H100 64장 · 단일 스위치</translation>
    </message>
    <message>
        <source>8 nodes on 64 NDR ports</source>
        <translation>노드 8대 · NDR 포트 64개</translation>
    </message>
    <message>
        <source>512 × H100 · rail-only</source>
        <translation>H100 512장 · 레일 전용</translation>
    </message>
    <message>
        <source>64 nodes, 8 rails with a switch each</source>
        <translation>노드 64대 · 스위치 1대씩인 레일 8개</translation>
    </message>
    <message>
        <source>2,048 × MI250X · dragonfly</source>
        <translation>MI250X 2,048장 · 드래곤플라이</translation>
    </message>
    <message>
        <source>4 Slingshot groups of 32 switches</source>
        <translation>Slingshot 스위치 32대씩 4그룹</translation>
    </message>
    <message>
        <source>800 × A100 · dragonfly+</source>
        <translation>A100 800장 · 드래곤플라이+</translation>
    </message>
    <message>
        <source>2 HDR groups of leaves and spines</source>
        <translation>리프와 스파인으로 된 HDR 2그룹</translation>
    </message>
    <message>
        <source>512 × MI300X · torus</source>
        <translation>MI300X 512장 · 토러스</translation>
    </message>
    <message>
        <source>4 × 4 × 4 nodes without a switch</source>
        <translation>스위치 없는 4 × 4 × 4 노드</translation>
    </message>
    <message>
        <source>Switches and cables of a fabric, the worst count</source>
        <translation>패브릭의 스위치와 케이블 수(가장 크게 어긋난 항목)</translation>
    </message>
    <message>
        <source>The design is not known</source>
        <translation>알 수 없는 설계입니다</translation>
    </message>
    <message>
        <source>The number of units or nodes is not given</source>
        <translation>유닛 수나 노드 수가 나와 있지 않습니다</translation>
    </message>
    <message>
        <source>Nodes of a group can send %{ratio} times what the links to other groups carry</source>
        <translation>그룹의 노드가 보낼 수 있는 양이 다른 그룹으로 가는 링크 용량의 %{ratio}배입니다</translation>
    </message>
    <message>
        <source>Take more links between groups</source>
        <translation>그룹 간 링크를 늘립니다</translation>
    </message>
    <message>
        <source>Take fewer links between groups</source>
        <translation>그룹 간 링크를 줄입니다</translation>
    </message>
    <message>
        <source>Make groups larger</source>
        <translation>그룹을 더 크게 만듭니다</translation>
    </message>
    <message>
        <source>Choose another kind of fabric or another number of nodes</source>
        <translation>다른 종류의 패브릭이나 다른 노드 수를 고릅니다</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>직접 전송</translation>
    </message>
    <message>
        <source>Reduced in the scale-up switches (NVLS)</source>
        <translation>스케일업 스위치에서 리듀스(NVLS)</translation>
    </message>
    <message>
        <source>Reduced in the scale-up switches, trees between nodes (NVLSTree)</source>
        <translation>스케일업 스위치에서 리듀스, 노드 사이는 트리(NVLSTree)</translation>
    </message>
    <message>
        <source>Inside the node, then rail by rail</source>
        <translation>노드 안에서 먼저, 이어서 레일별로</translation>
    </message>
    <message>
        <source>Reduced in the network switches (SHARP)</source>
        <translation>네트워크 스위치에서 리듀스(SHARP)</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>링</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <source>bus bandwidth that the binding tier gives the chosen algorithm</source>
        <translation>병목 계층이 선택된 알고리즘에 주는 버스 대역폭</translation>
    </message>
    <message>
        <source>start of any collective</source>
        <translation>모든 집합 통신의 시작 시간</translation>
    </message>
    <message>
        <source>cables are drawn already</source>
        <translation>케이블이 이미 그려져 있습니다</translation>
    </message>
    <message>
        <source>no cable of the catalog is fast enough for these ports</source>
        <translation>카탈로그에 이 포트를 감당할 만큼 빠른 케이블이 없습니다</translation>
    </message>
    <message>
        <source>there is no fabric rule that can be built</source>
        <translation>구성할 수 있는 패브릭 규칙이 없습니다</translation>
    </message>
    <message>
        <source>a node port holds one cable, and the rule has several planes</source>
        <translation>노드 포트에는 케이블을 하나만 꽂을 수 있는데 규칙에 플레인이 여러 개입니다</translation>
    </message>
    <message>
        <source>%{missing} more switches of a role that the rule needs must stand in racks first</source>
        <translation>규칙에 필요한 역할의 스위치 %{missing}대를 먼저 랙에 배치해야 합니다</translation>
    </message>
    <message>
        <source>nodes of a torus pass traffic on, which no drawn cable makes them do</source>
        <translation>토러스의 노드는 트래픽을 전달하지만, 그린 케이블로는 그렇게 할 수 없습니다</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>컨텍스트 병렬</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>데이터 병렬</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>전문가 병렬</translation>
    </message>
    <message>
        <source>Copies of experts</source>
        <translation>전문가 사본</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>파이프라인 병렬</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>텐서 병렬</translation>
    </message>
    <message>
        <source>a degree of the plan is below one</source>
        <translation>계획의 병렬 차수가 1보다 작습니다</translation>
    </message>
    <message>
        <source>stopped before the answer was there</source>
        <translation>답이 나오기 전에 중단되었습니다</translation>
    </message>
    <message>
        <source>the plan is for more GPUs than stand in racks</source>
        <translation>계획에 필요한 GPU가 랙에 있는 것보다 많습니다</translation>
    </message>
    <message>
        <source>no GPUs stand in racks</source>
        <translation>랙에 GPU가 없습니다</translation>
    </message>
    <message>
        <source>two ranks are moved to one GPU; the order alone is used</source>
        <translation>두 랭크가 한 GPU로 옮겨져 있어 순서만 사용합니다</translation>
    </message>
    <message>
        <source>Some members cannot reach each other: the group has no rate.</source>
        <translation>서로 닿을 수 없는 멤버가 있어 그룹의 속도가 없습니다.</translation>
    </message>
    <message>
        <source>Context-parallel traffic of a step, were nothing hidden</source>
        <translation>스텝당 컨텍스트 병렬 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>Context-parallel groups: rate of the slowest</source>
        <translation>컨텍스트 병렬 그룹: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Context-parallel groups: rate while all kinds talk at once</source>
        <translation>컨텍스트 병렬 그룹: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>Keys and values to the next rank</source>
        <translation>다음 랭크로 보내는 키와 값</translation>
    </message>
    <message>
        <source>Data-parallel traffic of a step, were nothing hidden</source>
        <translation>스텝당 데이터 병렬 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>Data-parallel groups: rate of the slowest</source>
        <translation>데이터 병렬 그룹: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Data-parallel groups: rate while all kinds talk at once</source>
        <translation>데이터 병렬 그룹: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>One all-to-all of the experts</source>
        <translation>전문가 올투올 한 번</translation>
    </message>
    <message>
        <source>Expert-parallel traffic of a step, were nothing hidden</source>
        <translation>스텝당 전문가 병렬 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>Expert-parallel groups: rate of the slowest</source>
        <translation>전문가 병렬 그룹: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Expert-parallel groups: rate while all kinds talk at once</source>
        <translation>전문가 병렬 그룹: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>Load of the busiest link</source>
        <translation>가장 바쁜 링크의 부하</translation>
    </message>
    <message>
        <source>Pipeline traffic of a step, were nothing hidden</source>
        <translation>스텝당 파이프라인 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>Pipeline groups: rate of the slowest</source>
        <translation>파이프라인 그룹: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Pipeline groups: rate while all kinds talk at once</source>
        <translation>파이프라인 그룹: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic of a step, were nothing hidden</source>
        <translation>스텝당 텐서 병렬 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: rate of the slowest</source>
        <translation>텐서 병렬 그룹: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: rate while all kinds talk at once</source>
        <translation>텐서 병렬 그룹: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>capacity of the binding link, one way</source>
        <translation>병목 링크의 단방향 용량</translation>
    </message>
    <message>
        <source>keys and values of one layer and micro-batch</source>
        <translation>레이어와 마이크로배치 하나의 키와 값</translation>
    </message>
    <message>
        <source>routed copies of one layer and micro-batch</source>
        <translation>레이어와 마이크로배치 하나에서 라우팅된 토큰 사본</translation>
    </message>
    <message>
        <source>flows of its kind that share the binding link</source>
        <translation>병목 링크를 나눠 쓰는 같은 종류의 흐름 수</translation>
    </message>
    <message>
        <source>rate of one GPU's links inside its domain</source>
        <translation>도메인 안에서 GPU 한 개의 링크 속도</translation>
    </message>
    <message>
        <source>share of it that hash collisions leave</source>
        <translation>해시 충돌 후 남는 비율</translation>
    </message>
    <message>
        <source>time of one of them</source>
        <translation>그 한 번의 시간</translation>
    </message>
    <message>
        <source>operations of one GPU in a step</source>
        <translation>스텝당 GPU 한 개의 통신 횟수</translation>
    </message>
    <message>
        <source>rate while only this kind talks</source>
        <translation>이 종류만 통신할 때의 속도</translation>
    </message>
    <message>
        <source>members of a ring that leave a node side by side</source>
        <translation>노드를 나란히 나가는 링 멤버 수</translation>
    </message>
    <message>
        <source>%{kind}: in %{groups} of %{all} groups some GPUs cannot reach each other</source>
        <translation>%{kind}: 그룹 %{all}개 중 %{groups}개에 서로 닿을 수 없는 GPU가 있습니다</translation>
    </message>
    <message>
        <source>%{groups} of %{all} tensor-parallel groups are spread over several scale-up domains</source>
        <translation>텐서 병렬 그룹 %{all}개 중 %{groups}개가 여러 스케일업 도메인에 나뉘어 있습니다</translation>
    </message>
    <message>
        <source>The ranks moved by hand do not suit this plan; the order alone is used</source>
        <translation>손으로 옮긴 랭크가 이 계획과 맞지 않아 순서만 사용합니다</translation>
    </message>
    <message>
        <source>Use adaptive routing</source>
        <translation>적응형 라우팅을 사용합니다</translation>
    </message>
    <message>
        <source>Connect the ports of these nodes</source>
        <translation>이 노드들의 포트를 연결합니다</translation>
    </message>
    <message>
        <source>Put ranks back in their order</source>
        <translation>랭크를 원래 순서로 되돌립니다</translation>
    </message>
    <message>
        <source>Choose degrees that fill whole nodes</source>
        <translation>노드를 꽉 채우는 병렬 차수를 고릅니다</translation>
    </message>
    <message>
        <source>The second eigenvalue of the network’s Laplacian bounds every cut in halves from below; ports that leave their switch’s half cost their own rate. 0 where the network is too large for it.</source>
        <translation>네트워크 라플라시안의 두 번째 고윳값은 절반으로 나누는 모든 절단의 하한입니다. 스위치와 다른 쪽에 놓인 포트는 자기 속도만큼 듭니다. 네트워크가 너무 커서 구할 수 없으면 0입니다.</translation>
    </message>
    <message>
        <source>The longest of the shortest ways between any two nodes, by breadth-first search; cables of the nodes included.</source>
        <translation>너비 우선 탐색으로 구한, 두 노드 사이 최단 경로 중 가장 긴 것입니다. 노드의 케이블도 셉니다.</translation>
    </message>
    <message>
        <source>The best cut in halves that several orders of the switches gave, each improved by moving single switches (Fiduccia and Mattheyses): no more than this passes between some two halves.</source>
        <translation>스위치를 여러 순서로 늘어놓아 절반으로 나누고 하나씩 옮겨 개선한 것(Fiduccia–Mattheyses) 중 가장 작은 절단입니다. 어떤 두 절반 사이에는 이보다 많이 지나갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Compute ports of nodes into which a drawn cable is plugged.</source>
        <translation>그려진 케이블이 꽂힌 노드의 컴퓨트 포트입니다.</translation>
    </message>
    <message>
        <source>Switches on the longest of the shortest ways between two leaves that hold nodes, by breadth-first search.</source>
        <translation>노드가 연결된 두 리프 사이 최단 경로 중 가장 긴 것에 있는 스위치 수로, 너비 우선 탐색으로 구합니다.</translation>
    </message>
    <message>
        <source>Bisection bandwidth, at most</source>
        <translation>이분 대역폭 상한</translation>
    </message>
    <message>
        <source>Bisection bandwidth, at least</source>
        <translation>이분 대역폭 하한</translation>
    </message>
    <message>
        <source>Cables on the longest path</source>
        <translation>가장 긴 경로의 케이블 수</translation>
    </message>
    <message>
        <source>Other links</source>
        <translation>그 밖의 링크</translation>
    </message>
    <message>
        <source>Separate paths between the farthest leaves</source>
        <translation>가장 먼 리프 사이의 서로 다른 경로</translation>
    </message>
    <message>
        <source>links between leaf and spine</source>
        <translation>리프와 스파인 사이 링크</translation>
    </message>
    <message>
        <source>links between node and leaf</source>
        <translation>노드와 리프 사이 링크</translation>
    </message>
    <message>
        <source>other links</source>
        <translation>그 밖의 링크</translation>
    </message>
    <message>
        <source>switches of other roles</source>
        <translation>다른 역할의 스위치</translation>
    </message>
    <message>
        <source>Fabric cables</source>
        <translation>패브릭 케이블</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>코어 스위치</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>리프 스위치</translation>
    </message>
    <message>
        <source>Optical transceivers</source>
        <translation>광 트랜시버</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>스파인 스위치</translation>
    </message>
    <message>
        <source>Fabric switches</source>
        <translation>패브릭 스위치</translation>
    </message>
    <message>
        <source>Connect two ports</source>
        <translation>두 포트 연결</translation>
    </message>
    <message>
        <source>Draw out the rule's cables</source>
        <translation>규칙의 케이블 펼쳐 그리기</translation>
    </message>
    <message>
        <source>The network falls into %{islands} parts: %{item} cannot reach the largest (such nodes: %{count})</source>
        <translation>네트워크가 %{islands}개로 나뉘어 있습니다. %{item} 등 노드 %{count}개가 가장 큰 부분에 닿지 못합니다</translation>
    </message>
    <message>
        <source>%{count} more cables cannot be plugged in as drawn</source>
        <translation>그린 대로 꽂을 수 없는 케이블이 %{count}개 더 있습니다</translation>
    </message>
    <message>
        <source>Compute ports of %{item} hold no cable (such ports: %{ports}, on nodes: %{count})</source>
        <translation>%{item} 등 노드 %{count}개의 컴퓨트 포트 %{ports}개에 케이블이 없습니다</translation>
    </message>
    <message>
        <source>Draw cables between the parts</source>
        <translation>나뉜 부분 사이에 케이블을 그립니다</translation>
    </message>
    <message>
        <source>Plug one end into another device</source>
        <translation>한쪽 끝을 다른 장치에 꽂습니다</translation>
    </message>
    <message>
        <source>Take a cable or transceivers that reach</source>
        <translation>닿는 케이블이나 트랜시버를 고릅니다</translation>
    </message>
    <message>
        <source>Take ports and a cable of one rate</source>
        <translation>속도가 같은 포트와 케이블을 씁니다</translation>
    </message>
    <message>
        <source>Move the racks closer together</source>
        <translation>랙을 더 가까이 옮깁니다</translation>
    </message>
    <message>
        <source>Draw a second way past it</source>
        <translation>다른 경로를 하나 더 그립니다</translation>
    </message>
    <message>
        <source>Spread the ports of a node over several leaves</source>
        <translation>노드의 포트를 여러 리프에 나누어 꽂습니다</translation>
    </message>
    <message>
        <source>Plug each port number into the leaf of its rail</source>
        <translation>각 포트를 제 레일의 리프에 꽂습니다</translation>
    </message>
    <message>
        <source>Auto-wire</source>
        <translation>자동 배선</translation>
    </message>
    <message>
        <source>Move ranks</source>
        <translation>랭크 옮기기</translation>
    </message>
    <message>
        <source>there is no rack yet whose row a network rack could join</source>
        <translation>네트워크 랙을 이어 놓을 랙 열이 아직 없습니다</translation>
    </message>
    <message>
        <source>the rows have no room for the racks of %{missing} more switches: make the hall larger</source>
        <translation>스위치 %{missing}개를 더 넣을 랙을 놓을 자리가 열에 없습니다. 전산실을 넓히세요</translation>
    </message>
    <message>
        <source>The catalog has no larger switch of this family</source>
        <translation>카탈로그에 이 계열의 더 큰 스위치가 없습니다</translation>
    </message>
    <message>
        <source>The device has no free port</source>
        <translation>장치에 빈 포트가 없습니다</translation>
    </message>
    <message>
        <source>This is no longer there to be mended</source>
        <translation>이미 없어져 고칠 것이 없습니다</translation>
    </message>
    <message>
        <source>Set by one published peak, 480 GB/s of DGX H100 over many nodes; no other switch, size or message was compared.</source>
        <translation>공개된 최고값 하나(DGX H100 다중 노드 480 GB/s)로 정했습니다. 다른 스위치, 규모, 메시지 크기와는 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>All-reduce in the switches, per GPU and way</source>
        <translation>스위치 내 올리듀스, GPU당 단방향</translation>
    </message>
    <message>
        <source>share of the ports’ rate at which switches add up</source>
        <translation>포트 속도 대비 스위치가 합산하는 비율</translation>
    </message>
    <message>
        <source>ports of a node that lead to its neighbours in the torus</source>
        <translation>토러스에서 이웃으로 이어지는 노드 포트 수</translation>
    </message>
    <message>
        <source>All-reduce in the switches needs a tree of switches or a dragonfly+: on this kind of fabric it stays in the nodes</source>
        <translation>스위치 내 올리듀스에는 스위치 트리나 드래곤플라이+가 필요합니다. 이 종류의 패브릭에서는 노드에서 처리합니다</translation>
    </message>
    <message>
        <source>%{item} is not known to add up messages: all-reduce stays in the nodes</source>
        <translation>%{item}의 메시지 합산 기능이 확인되지 않았습니다. 올리듀스는 노드에서 처리합니다</translation>
    </message>
    <message>
        <source>All-reduce in the switches rests on one published peak of DGX H100; no training step with it was compared</source>
        <translation>스위치 내 올리듀스는 공개된 DGX H100 최고값 하나에 근거하며, 이를 쓴 학습 스텝과는 비교하지 않았습니다</translation>
    </message>
    <message>
        <source>All-reduce in the nodes</source>
        <translation>올리듀스를 노드에서 처리합니다</translation>
    </message>
    <message>
        <source>Groups are balanced and take all ports already</source>
        <translation>그룹이 이미 균형 크기이고 모든 포트를 씁니다</translation>
    </message>
    <message>
        <source>Choose a leaf switch first</source>
        <translation>먼저 리프 스위치를 고르세요</translation>
    </message>
    <message>
        <source>The catalog has no cable that reaches so far at this rate</source>
        <translation>이 속도로 그 거리까지 닿는 케이블이 카탈로그에 없습니다</translation>
    </message>
    <message>
        <source>The ports themselves differ in speed: no cable changes that</source>
        <translation>포트 자체의 속도가 다르므로 케이블로는 해결되지 않습니다</translation>
    </message>
    <message>
        <source>No switch without cables stands ready to take its place: put one in a rack first</source>
        <translation>대신할 빈 스위치가 없습니다. 먼저 랙에 하나 놓으세요</translation>
    </message>
    <message>
        <source>An upper bound where all groups are full: it halves the set of groups. A cut through every group can be smaller; a network of up to 6,000 pairs of joined switches gets bounds from both sides instead.</source>
        <translation>모든 그룹이 찼을 때의 상한입니다. 그룹의 집합을 반으로 나눕니다. 모든 그룹을 가로지르는 절단은 더 작을 수 있으며, 연결된 스위치 쌍이 6,000개 이하인 네트워크에는 대신 양쪽 한계를 계산합니다.</translation>
    </message>
    <message>
        <source>rate at which one GPU sends into the network</source>
        <translation>GPU 하나가 네트워크로 보내는 속도</translation>
    </message>
    <message>
        <source>Draw cables from the free ports</source>
        <translation>빈 포트에서 케이블을 그립니다</translation>
    </message>
    <message>
        <source>Context-parallel groups: bus bandwidth of an operation</source>
        <translation>컨텍스트 병렬 그룹: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Context-parallel groups: how much faster the binding link should be</source>
        <translation>컨텍스트 병렬 그룹: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>Data-parallel groups: bus bandwidth of an operation</source>
        <translation>데이터 병렬 그룹: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Data-parallel groups: how much faster the binding link should be</source>
        <translation>데이터 병렬 그룹: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>Expert-parallel groups: bus bandwidth of an operation</source>
        <translation>전문가 병렬 그룹: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Expert-parallel groups: how much faster the binding link should be</source>
        <translation>전문가 병렬 그룹: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>Pipeline groups: bus bandwidth of an operation</source>
        <translation>파이프라인 그룹: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Pipeline groups: how much faster the binding link should be</source>
        <translation>파이프라인 그룹: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: bus bandwidth of an operation</source>
        <translation>텐서 병렬 그룹: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: how much faster the binding link should be</source>
        <translation>텐서 병렬 그룹: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>코어 %1</translation>
    </message>
    <message>
        <source>Leaf %1</source>
        <translation>리프 %1</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>노드 %1</translation>
    </message>
    <message>
        <source>Spine %1</source>
        <translation>스파인 %1</translation>
    </message>
    <message>
        <source>Switch %1</source>
        <translation>스위치 %1</translation>
    </message>
    <message>
        <source>The plan's groups are too large or too far apart to follow their traffic link by link: its step is that of a network that is the same everywhere, and may be too short</source>
        <translation>계획의 그룹이 너무 크거나 서로 너무 멀어 트래픽을 링크별로 추적할 수 없습니다: 스텝 시간은 어디서나 같은 네트워크의 값이며 실제보다 짧을 수 있습니다</translation>
    </message>
    <message>
        <source>the groups are too large or too far apart: more flows over more links than can be followed</source>
        <translation>그룹이 너무 크거나 서로 너무 멉니다: 추적할 수 있는 것보다 많은 흐름이 많은 링크를 지납니다</translation>
    </message>
    <message>
        <source>The two halves of the nodes between which least passes. A part is a leaf, or the leaves of all rails that serve the same nodes. As many whole parts as fit change sides, each for its uplinks. The ports that are then missing change sides one by one; or their part does, and the other ports of it stay behind. The last part, which may hold fewer nodes, is tried in each place.</source>
        <translation>노드를 반으로 나누되 두 쪽 사이 용량이 가장 작게 나눕니다. 한 부분은 리프 하나이거나, 같은 노드를 맡는 모든 레일의 리프들입니다. 들어갈 수 있는 만큼의 부분이 업링크를 치르고 통째로 다른 쪽으로 갑니다. 모자란 포트는 하나씩 옮기거나, 그 부분을 옮기고 나머지 포트를 남깁니다. 노드가 더 적을 수 있는 마지막 부분은 각 자리에 놓아 봅니다.</translation>
    </message>
    <message>
        <source>Exact where no node has ports in two parts; where some do, and the network is too large to try all halves, at most what one part’s uplinks carry too low.</source>
        <translation>두 부분에 포트가 걸친 노드가 없으면 정확합니다. 그런 노드가 있고 네트워크가 너무 커서 모든 반을 시험할 수 없으면, 많아야 한 부분의 업링크가 나르는 만큼 낮게 나옵니다.</translation>
    </message>
    <message>
        <source>node ports on the fullest leaf</source>
        <translation>노드가 가장 많이 꽂힌 리프의 노드 포트 수</translation>
    </message>
    <message>
        <source>ports of a leaf switch</source>
        <translation>리프 스위치의 포트 수</translation>
    </message>
    <message>
        <source>node ports of a part</source>
        <translation>한 부분의 노드 포트 수</translation>
    </message>
    <message>
        <source>uplinks of a part</source>
        <translation>한 부분의 업링크 수</translation>
    </message>
    <message>
        <source>rate of one link between switches, one way</source>
        <translation>스위치 사이 링크 하나의 속도(단방향)</translation>
    </message>
    <message>
        <source>Cables end at devices that are no longer there (such cables: %{count})</source>
        <translation>케이블 %{count}개의 끝이 더는 없는 장비에 있습니다</translation>
    </message>
    <message>
        <source>Cables end in ports that %{item} does not have (such cables: %{count}); the first is port %{port}</source>
        <translation>케이블 %{count}개가 %{item}에 없는 포트에 꽂혀 있습니다. 첫 번째는 포트 %{port}입니다</translation>
    </message>
    <message>
        <source>Cables end in ports of %{item} that hold another cable (such cables: %{count}); the first is port %{port}</source>
        <translation>케이블 %{count}개가 %{item}의 이미 쓰이는 포트에 꽂혀 있습니다. 첫 번째는 포트 %{port}입니다</translation>
    </message>
    <message>
        <source>Delete these cables</source>
        <translation>이 케이블들을 지웁니다</translation>
    </message>
    <message>
        <source>Take a cable or transceiver instead</source>
        <translation>케이블이나 트랜시버로 바꿉니다</translation>
    </message>
    <message>
        <source>The catalog has no cable for these ports that reaches so far</source>
        <translation>이 포트에 맞고 거기까지 닿는 케이블이 부품 목록에 없습니다</translation>
    </message>
    <message>
        <source>The plan's traffic passes more links than can be followed</source>
        <translation>계획의 트래픽이 추적할 수 있는 것보다 많은 링크를 지납니다</translation>
    </message>
    <message>
        <source>One cable holds the network together: %{item} to %{other} (such cables: %{count})</source>
        <translation>케이블 하나에 네트워크가 달려 있습니다: %{item}–%{other}(이런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>A cable starts and ends at %{item} (such cables: %{count})</source>
        <translation>케이블의 양 끝이 모두 %{item}에 꽂혀 있습니다(이런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>The cable at %{item} joins ports of different speed, or is slower than they are: the slowest counts (such cables: %{count})</source>
        <translation>%{item}의 케이블이 속도가 다른 포트를 잇거나 포트보다 느립니다. 가장 느린 쪽 속도로 동작합니다(이런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>From %{item} to %{other} it is %{length}; the cable reaches %{reach} (such cables: %{count})</source>
        <translation>%{item}에서 %{other}까지 %{length}인데 케이블은 %{reach}까지만 닿습니다(이런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>The rate of the cable at %{item} or of a port that it joins is not known: it carries nothing (such cables: %{count})</source>
        <translation>%{item}의 케이블이나 그 케이블이 잇는 포트의 속도를 알 수 없어 아무것도 나르지 않습니다(이런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>%{item} has fewer uplinks than the %{usual} of most leaves (such leaves: %{count})</source>
        <translation>%{item}의 업링크가 대부분의 리프가 가진 %{usual}개보다 적습니다(이런 리프 %{count}개)</translation>
    </message>
    <message>
        <source>A network card stands where the cable at %{item} should be: it carries nothing (such cables: %{count})</source>
        <translation>%{item}의 케이블 자리에 네트워크 카드가 있어 아무것도 나르지 못합니다(그런 케이블 %{count}개)</translation>
    </message>
    <message>
        <source>Port %{port} of %{item} is on another rail’s leaf (such ports: %{count})</source>
        <translation>%{item}의 포트 %{port}이(가) 다른 레일의 리프에 꽂혀 있습니다(이런 포트 %{count}개)</translation>
    </message>
    <message>
        <source>Nodes hang on one switch alone: losing %{item} stops them (such switches: %{count})</source>
        <translation>스위치 하나에만 연결된 노드가 있습니다. %{item}이(가) 고장 나면 멈춥니다(이런 스위치 %{count}대)</translation>
    </message>
    <message>
        <source>Losing %{item} parts the network (such switches: %{count})</source>
        <translation>%{item}이(가) 고장 나면 네트워크가 나뉩니다(이런 스위치 %{count}대)</translation>
    </message>
    <message>
        <source>What has failed stops the plan: its GPUs wait until it is restored</source>
        <translation>장애가 계획을 멈춥니다: 복구될 때까지 GPU가 기다립니다</translation>
    </message>
    <message>
        <source>No step time: some groups of the plan have GPUs that nothing joins to the others</source>
        <translation>스텝 시간 없음: 계획의 일부 그룹에 다른 GPU와 아무것도 이어지지 않은 GPU가 있습니다</translation>
    </message>
    <message>
        <source>%{kind}: the slowest group gets %{rate} because a link of the network is full; with more there it would get %{freed}</source>
        <translation>%{kind}: 네트워크의 한 링크가 가득 차서 가장 느린 그룹이 %{rate}만 얻습니다. 그곳이 넓어지면 %{freed}를 얻습니다</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: switches between neighbours, at most</source>
        <translation>텐서 병렬 그룹: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: latency between neighbours, at most</source>
        <translation>텐서 병렬 그룹: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Context-parallel groups: switches between neighbours, at most</source>
        <translation>컨텍스트 병렬 그룹: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Context-parallel groups: latency between neighbours, at most</source>
        <translation>컨텍스트 병렬 그룹: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Expert-parallel groups: switches between neighbours, at most</source>
        <translation>전문가 병렬 그룹: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Expert-parallel groups: latency between neighbours, at most</source>
        <translation>전문가 병렬 그룹: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Data-parallel groups: switches between neighbours, at most</source>
        <translation>데이터 병렬 그룹: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Data-parallel groups: latency between neighbours, at most</source>
        <translation>데이터 병렬 그룹: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Copies of experts: switches between neighbours, at most</source>
        <translation>전문가 사본: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Copies of experts: latency between neighbours, at most</source>
        <translation>전문가 사본: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Pipeline groups: switches between neighbours, at most</source>
        <translation>파이프라인 그룹: 이웃 사이의 최대 스위치 수</translation>
    </message>
    <message>
        <source>Pipeline groups: latency between neighbours, at most</source>
        <translation>파이프라인 그룹: 이웃 사이의 최대 지연</translation>
    </message>
    <message>
        <source>Copies of experts: rate of the slowest</source>
        <translation>전문가 사본: 가장 느린 그룹의 속도</translation>
    </message>
    <message>
        <source>Copies of experts: rate while all kinds talk at once</source>
        <translation>전문가 사본: 모든 종류가 동시에 통신할 때의 속도</translation>
    </message>
    <message>
        <source>Copies of experts: how much faster the binding link should be</source>
        <translation>전문가 사본: 병목 링크에 필요한 속도 배수</translation>
    </message>
    <message>
        <source>Copies of experts: bus bandwidth of an operation</source>
        <translation>전문가 사본: 연산 한 번의 버스 대역폭</translation>
    </message>
    <message>
        <source>Traffic of copies of experts in a step, were nothing hidden</source>
        <translation>스텝당 전문가 사본 통신 시간(숨겨지는 부분 포함)</translation>
    </message>
    <message>
        <source>All-reduce of the experts’ gradients per step</source>
        <translation>스텝당 전문가 그래디언트 올리듀스</translation>
    </message>
    <message>
        <source>The longest way between two members that send to each other: switches passed, counted on the routes that their flows take.</source>
        <translation>서로 보내는 두 구성원 사이의 가장 긴 경로: 흐름이 지나는 경로에서 거치는 스위치를 셉니다.</translation>
    </message>
    <message>
        <source>switches on the shortest of these ways</source>
        <translation>그중 가장 짧은 경로의 스위치 수</translation>
    </message>
    <message>
        <source>latency of the switches on the longest way</source>
        <translation>가장 긴 경로에 있는 스위치들의 지연</translation>
    </message>
    <message>
        <source>copies of an expert that reduce its gradients together</source>
        <translation>그래디언트를 함께 줄이는 전문가 사본 수</translation>
    </message>
    <message>
        <source>gradients of its experts that one GPU reduces in a step</source>
        <translation>GPU 1개가 스텝마다 집계하는 전문가 그래디언트</translation>
    </message>
    <message>
        <source>Add uplinks</source>
        <translation>업링크를 더합니다</translation>
    </message>
    <message>
        <source>Gradients of experts one GPU reduces in a step</source>
        <translation>GPU 1개가 스텝마다 집계하는 전문가 그래디언트</translation>
    </message>
    <message>
        <source>Counted: links between two places that both hold a node. Places without a node leave their neighbours’ ports free.</source>
        <translation>양쪽 자리에 모두 노드가 있는 링크를 셉니다. 노드가 없는 자리의 이웃은 그 포트를 비워 둡니다.</translation>
    </message>
    <message>
        <source>Switches that are joined more closely among themselves than with others: leaves of which each is joined to most of its group, or leaves and spines of which only the spines reach other groups.</source>
        <translation>다른 스위치보다 서로 더 촘촘히 연결된 스위치 묶음: 그룹 안 대부분과 직접 연결된 리프들, 또는 스파인만 다른 그룹과 이어지는 리프와 스파인들입니다.</translation>
    </message>
    <message>
        <source>Counted from the drawn cables between groups; of the two groups that fewest join.</source>
        <translation>그룹 사이에 그린 케이블을 셉니다. 가장 적은 케이블로 이어진 두 그룹의 값입니다.</translation>
    </message>
    <message>
        <source>Maximum flow, one unit a cable, from the leaf that fewest cables join to others, to one that lies farthest from it: as many cables can fail at least before the two are cut off, less one.</source>
        <translation>다른 스위치와 가장 적은 케이블로 이어진 리프에서 가장 먼 리프까지의 최대 흐름(케이블 하나가 한 단위): 이 수보다 하나 적은 케이블이 고장 나도 두 리프는 이어져 있습니다.</translation>
    </message>
    <message>
        <source>links through the cheapest middle: of a dimension of even length; of an odd one the middle slab is cut in turn</source>
        <translation>가장 적게 자르는 가운데를 지나는 링크: 길이가 짝수인 차원을 자르고, 홀수면 가운데 층을 차례로 자릅니다</translation>
    </message>
    <message>
        <source>Nothing was changed, for then %{harm}</source>
        <translation>아무것도 바꾸지 않았습니다. 바꾸면 %{harm}</translation>
    </message>
    <message>
        <source>Nothing was changed, for then the plan would have no step time</source>
        <translation>아무것도 바꾸지 않았습니다. 바꾸면 계획의 스텝 시간을 알 수 없게 됩니다</translation>
    </message>
    <message>
        <source>memory would not be enough</source>
        <translation>메모리가 부족해집니다</translation>
    </message>
    <message>
        <source>some GPUs could not reach each other</source>
        <translation>일부 GPU가 서로 닿지 못하게 됩니다</translation>
    </message>
    <message>
        <source>cables would not reach or not fit their ports</source>
        <translation>케이블이 닿지 않거나 포트에 맞지 않게 됩니다</translation>
    </message>
    <message>
        <source>switches would be missing in the racks</source>
        <translation>랙에 스위치가 모자라게 됩니다</translation>
    </message>
    <message>
        <source>the fabric could not be built</source>
        <translation>패브릭을 만들 수 없게 됩니다</translation>
    </message>
    <message>
        <source>a rack would be too heavy, too hot or short of power</source>
        <translation>랙이 너무 무겁거나 뜨거워지거나 전력이 모자라게 됩니다</translation>
    </message>
    <message>
        <source>there would be an error that is not there now</source>
        <translation>지금 없는 오류가 생깁니다</translation>
    </message>
    <message>
        <source>No leaf that reaches the others has a free port, and none can be joined to them: draw cables from a leaf to the spines first</source>
        <translation>다른 리프에 닿는 리프에 빈 포트가 없고, 이어 줄 수 있는 리프도 없습니다. 먼저 리프에서 스파인으로 케이블을 그리세요</translation>
    </message>
    <message>
        <source>Let a part fail</source>
        <translation>부품 고장 내기</translation>
    </message>
    <message>
        <source>Drawn cables besides the rule's</source>
        <translation>규칙 밖에 그린 케이블</translation>
    </message>
    <message>
        <source>Drawn cables that carry something. Other counts of cables are of the rule alone, as are its switches and free ports.</source>
        <translation>무엇이든 나르는 그린 케이블입니다. 다른 케이블 수는 스위치와 빈 포트처럼 규칙의 것만 셉니다.</translation>
    </message>
    <message>
        <source>%{item} and %{other} do not speak the same language (InfiniBand, Ethernet, Slingshot, NVLink): the cable between them carries nothing (such cables: %{count})</source>
        <translation>%{item}과(와) %{other}의 통신 방식이 다릅니다(InfiniBand, Ethernet, Slingshot, NVLink). 둘 사이의 케이블은 아무것도 나르지 않습니다(그런 케이블: %{count})</translation>
    </message>
    <message>
        <source>From %{item} to %{other}: the links of the rule leave no port at one of them, and the drawn cable carries nothing (such cables: %{count})</source>
        <translation>%{item}에서 %{other}까지: 규칙의 링크가 한쪽의 포트를 모두 차지하여 그린 케이블은 아무것도 나르지 않습니다(그런 케이블: %{count})</translation>
    </message>
    <message>
        <source>The rule asks for %{rails} rails, but nodes have %{ports} ports: there are no more rails than ports</source>
        <translation>규칙은 레일 %{rails}개를 요구하지만 노드의 포트는 %{ports}개입니다. 레일은 포트보다 많을 수 없습니다</translation>
    </message>
    <message>
        <source>One rail for each port of a node</source>
        <translation>노드의 포트마다 레일을 하나씩 둡니다</translation>
    </message>
    <message>
        <source>Use the usual order of ranks</source>
        <translation>랭크를 보통 순서로 둡니다</translation>
    </message>
    <message>
        <source>%{item} carries the whole network: without it no node reaches another</source>
        <translation>%{item}이(가) 네트워크 전체를 나릅니다. 이것이 없으면 어떤 노드도 다른 노드에 닿지 못합니다</translation>
    </message>
    <message>
        <source>the part’s entry in the catalog, which names its datasheet</source>
        <translation>카탈로그의 해당 부품 항목(데이터시트가 적혀 있음)</translation>
    </message>
    <message>
        <source>Exact: counted from the design.</source>
        <translation>정확합니다. 설계에서 센 값입니다.</translation>
    </message>
    <message>
        <source>Exact for this rule. Its counts equal those that NVIDIA prints for 25 DGX SuperPODs; of groups and tori no built network was compared.</source>
        <translation>이 규칙에 대해 정확합니다. NVIDIA가 발표한 DGX SuperPOD 25종의 수량과 일치합니다. 그룹형과 토러스는 실제 구축된 네트워크와 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>Exact arithmetic with rates as makers print them; messages reach less of it.</source>
        <translation>제조사가 밝힌 속도로 계산한 정확한 산술입니다. 실제 메시지는 이보다 덜 얻습니다.</translation>
    </message>
    <message>
        <source>No halves of these cables pass less; rates are as makers print them.</source>
        <translation>이 케이블 배치에서 이보다 적게 통과하는 이분할은 없습니다. 속도는 제조사가 밝힌 값입니다.</translation>
    </message>
    <message>
        <source>The least cut lies between the two bounds, which are figures of their own.</source>
        <translation>최소 절단은 두 한계 사이에 있으며, 두 한계는 각각 별도의 수치입니다.</translation>
    </message>
    <message>
        <source>Exact; in networks of many thousand links only some leaves are started from.</source>
        <translation>정확합니다. 링크가 수천 개가 넘는 네트워크에서는 일부 리프에서만 탐색을 시작합니다.</translation>
    </message>
    <message>
        <source>Exact between these two leaves; other pairs may have fewer ways.</source>
        <translation>이 두 리프 사이에서는 정확합니다. 다른 쌍은 경로가 더 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>The rates of all plugged ports of a node, divided by its GPUs; of the node that gets least. 0: some node’s ports are all without a cable.</source>
        <translation>한 노드에서 케이블이 꽂힌 모든 포트 속도를 그 노드의 GPU 수로 나눈 값으로, 가장 적게 얻는 노드의 값입니다. 0이면 어떤 노드는 모든 포트에 케이블이 없습니다.</translation>
    </message>
    <message>
        <source>Network bandwidth per GPU, one way, on average</source>
        <translation>GPU당 평균 네트워크 대역폭(단방향)</translation>
    </message>
    <message>
        <source>Network bandwidth of the GPU that gets least, one way</source>
        <translation>가장 적게 얻는 GPU의 네트워크 대역폭(단방향)</translation>
    </message>
    <message>
        <source>rates of all plugged ports of nodes with GPUs</source>
        <translation>GPU 노드에서 케이블이 꽂힌 모든 포트의 속도 합</translation>
    </message>
    <message>
        <source>GPUs of all nodes</source>
        <translation>모든 노드의 GPU 수</translation>
    </message>
    <message>
        <source>GPUs on nodes whose ports are all without a cable</source>
        <translation>모든 포트에 케이블이 없는 노드의 GPU 수</translation>
    </message>
    <message>
        <source>what its cables to other switches carry, one way</source>
        <translation>그 리프에서 다른 스위치로 가는 케이블의 단방향 용량</translation>
    </message>
    <message>
        <source>what the nodes of the worst group can send</source>
        <translation>가장 불리한 그룹의 노드가 보낼 수 있는 양</translation>
    </message>
    <message>
        <source>what its cables to other groups carry, one way</source>
        <translation>그 그룹에서 다른 그룹으로 가는 케이블의 단방향 용량</translation>
    </message>
    <message>
        <source>ports of the leaves in use</source>
        <translation>사용 중인 리프의 포트 수</translation>
    </message>
    <message>
        <source>of them, ports that hold a cable</source>
        <translation>그중 케이블이 꽂힌 포트 수</translation>
    </message>
    <message>
        <source>what the ports of one half can send</source>
        <translation>한쪽 절반의 포트가 보낼 수 있는 양</translation>
    </message>
    <message>
        <source>links that join no node</source>
        <translation>노드에 연결되지 않은 링크 수</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>upper bound</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>cables of that leaf to other switches</source>
        <translation>그 리프에서 다른 스위치로 가는 케이블 수</translation>
    </message>
    <message>
        <source>cables on the shortest way between the two</source>
        <translation>두 리프 사이 최단 경로의 케이블 수</translation>
    </message>
    <message>
        <source>switches on it</source>
        <translation>그 경로의 스위치 수</translation>
    </message>
    <message>
        <source>Counted from the cables that are drawn and can be plugged in. What has failed counts: it was bought all the same.</source>
        <translation>그려져 있고 꽂을 수 있는 케이블을 센 값입니다. 고장 난 것도 구매한 것이므로 포함됩니다.</translation>
    </message>
    <message>
        <source>Switches of this role with at least one cable. What has failed counts: it was bought all the same.</source>
        <translation>이 역할로 케이블이 하나 이상 꽂힌 스위치입니다. 고장 난 것도 구매한 것이므로 포함됩니다.</translation>
    </message>
    <message>
        <source>Shares and latencies are fitted to public nccl-tests curves from 1 MiB to 16 GiB on idle networks: median error 5 % and less. That links are shared and that hashed flows collide is in the rate, which no measured fabric was compared with. Training steps reach less than such tests: their cards take a share of their own.</source>
        <translation>비율과 지연 시간은 다른 트래픽이 없는 네트워크에서 잰 1 MiB~16 GiB의 공개 nccl-tests 곡선에 맞췄으며 중앙 오차는 5 % 이하입니다. 링크 공유와 해시 충돌은 속도에 들어 있고, 이 속도는 측정된 패브릭과 비교하지 않았습니다. 학습 스텝은 이런 시험보다 덜 얻으므로 스텝 카드에서는 별도의 비율을 씁니다.</translation>
    </message>
    <message>
        <source>bytes that count for each byte of the message (bus factor)</source>
        <translation>메시지 1바이트마다 계산되는 바이트 수(버스 계수)</translation>
    </message>
    <message>
        <source>bytes that a member sends inside its domain for each byte</source>
        <translation>메시지 1바이트마다 멤버가 도메인 안에서 보내는 바이트 수</translation>
    </message>
    <message>
        <source>bytes that a member sends through the network for each byte</source>
        <translation>메시지 1바이트마다 멤버가 네트워크로 보내는 바이트 수</translation>
    </message>
    <message>
        <source>share of the rate inside that the algorithm reaches</source>
        <translation>알고리즘이 도메인 안에서 얻는 속도 비율</translation>
    </message>
    <message>
        <source>share of the network’s rate that the algorithm reaches</source>
        <translation>알고리즘이 네트워크에서 얻는 속도 비율</translation>
    </message>
    <message>
        <source>members that share the group’s rate through the network</source>
        <translation>네트워크에서 그룹의 속도를 나눠 쓰는 멤버 수</translation>
    </message>
    <message>
        <source>Tensor-parallel groups: bus bandwidth of a message without end</source>
        <translation>텐서 병렬 그룹: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Context-parallel groups: bus bandwidth of a message without end</source>
        <translation>컨텍스트 병렬 그룹: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Expert-parallel groups: bus bandwidth of a message without end</source>
        <translation>전문가 병렬 그룹: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Data-parallel groups: bus bandwidth of a message without end</source>
        <translation>데이터 병렬 그룹: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Copies of experts: bus bandwidth of a message without end</source>
        <translation>전문가 사본: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Pipeline groups: bus bandwidth of a message without end</source>
        <translation>파이프라인 그룹: 메시지가 한없이 길 때의 버스 대역폭</translation>
    </message>
    <message>
        <source>Nothing is sent through the network.</source>
        <translation>네트워크로 보내는 것이 없습니다.</translation>
    </message>
    <message>
        <source>One direction at a time, forward or backward: while all kinds talk at once, both are sent. Fair shares of rates as makers print them; no measured fabric was compared.</source>
        <translation>한 번에 한 방향(순방향 또는 역방향)만 셉니다. 모든 종류가 동시에 통신할 때의 값은 두 방향을 모두 셉니다. 제조사가 밝힌 속도를 공평하게 나눈 값이며, 측정된 패브릭과 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>The worst moment, which a step seldom has. Fair shares of rates as makers print them, on the routes that the flows take; no measured fabric was compared.</source>
        <translation>스텝에서 드문 최악의 순간입니다. 제조사가 밝힌 속도를 흐름이 지나는 경로에서 공평하게 나눈 값이며, 측정된 패브릭과 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>Both directions at once, with all other kinds; alone, one direction is rated. The worst moment, which a step seldom has; no measured fabric was compared.</source>
        <translation>다른 모든 종류와 함께 두 방향을 동시에 셉니다. 혼자 통신할 때는 한 방향만 셉니다. 스텝에서 드문 최악의 순간이며, 측정된 패브릭과 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>While that kind sends at its rate; kinds that send at the same time add to it. No measured fabric was compared.</source>
        <translation>그 종류가 제 속도로 보낼 때의 값이며, 동시에 보내는 다른 종류가 있으면 더 커집니다. 측정된 패브릭과 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>Fitted with whole operations (public nccl-tests curves), never compared alone; switches as makers print them.</source>
        <translation>연산 전체(공개 nccl-tests 곡선)에 함께 맞췄으며 따로 비교하지 않았습니다. 스위치 값은 제조사가 밝힌 값입니다.</translation>
    </message>
    <message>
        <source>As uncertain as the operation; what the step hides of it is not taken off.</source>
        <translation>연산 하나와 같은 오차를 가지며, 스텝이 가려 주는 몫은 빼지 않았습니다.</translation>
    </message>
    <message>
        <source>what flows over the busiest link while one kind sends</source>
        <translation>한 종류가 보낼 때 가장 붐비는 링크를 지나는 양</translation>
    </message>
    <message>
        <source>capacity of that link, one way</source>
        <translation>그 링크의 단방향 용량</translation>
    </message>
    <message>
        <source>flows of all kinds on the binding link, counted in flows of this group</source>
        <translation>병목 링크를 지나는 모든 종류의 흐름 수(이 그룹의 흐름을 1로 셈)</translation>
    </message>
    <message>
        <source>rate if only the ports of its nodes bound it</source>
        <translation>노드 포트만이 병목일 때의 속도</translation>
    </message>
    <message>
        <source>%{kind}: flows that collide leave %{kept} of the binding link, so that the slowest group gets %{rate} of %{whole} there; without collisions, and as far as other links let it, it would get %{freed}</source>
        <translation>%{kind}: 흐름이 충돌해 병목 링크의 %{kept}만 남으므로 가장 느린 그룹은 그 링크에서 %{whole} 가운데 %{rate}만 얻습니다. 충돌이 없으면 다른 링크가 허락하는 %{freed}까지 얻습니다</translation>
    </message>
    <message>
        <source>The plan cannot run, because of what has failed or for want of a network: its GPUs stand idle.</source>
        <translation>고장 때문에 또는 네트워크가 없어 계획을 실행할 수 없으므로 GPU가 쉬고 있습니다.</translation>
    </message>
    <message>
        <source>Rate of the tensor-parallel ring in a step</source>
        <translation>스텝에서 텐서 병렬 링의 속도</translation>
    </message>
    <message>
        <source>Rate of the context-parallel ring in a step</source>
        <translation>스텝에서 컨텍스트 병렬 링의 속도</translation>
    </message>
    <message>
        <source>Rate of the data-parallel ring in a step</source>
        <translation>스텝에서 데이터 병렬 링의 속도</translation>
    </message>
    <message>
        <source>Rate between two stages in a step</source>
        <translation>스텝에서 두 스테이지 사이의 속도</translation>
    </message>
    <message>
        <source>The shares are fitted on whole measured training steps, where collectives run beside products; the cards of single operations take others, fitted on nccl-tests of idle machines, and reach more.</source>
        <translation>이 비율은 집합 통신이 행렬 곱과 함께 도는 실측 학습 스텝 전체에 맞췄습니다. 개별 연산의 카드는 쉬고 있는 장비의 nccl-tests에 맞춘 다른 비율을 쓰므로 더 높습니다.</translation>
    </message>
    <message>
        <source>share of the rate inside that training reaches, fitted on measured steps</source>
        <translation>학습이 도메인 안에서 얻는 속도 비율(실측 스텝에 맞춤)</translation>
    </message>
    <message>
        <source>share of the network’s rate that training reaches, fitted on measured steps</source>
        <translation>학습이 네트워크에서 얻는 속도 비율(실측 스텝에 맞춤)</translation>
    </message>
    <message>
        <source>share of the network’s rate that all-to-all reaches in training, fitted on measured steps</source>
        <translation>학습의 올투올이 네트워크에서 얻는 속도 비율(실측 스텝에 맞춤)</translation>
    </message>
    <message>
        <source>times as fast, where switches add gradients up</source>
        <translation>스위치가 기울기를 더할 때 빨라지는 배수</translation>
    </message>
    <message>
        <source>leaf and spine switches are of unlike kinds (InfiniBand, Ethernet, Slingshot): no cable between them carries anything</source>
        <translation>리프와 스파인 스위치의 종류가 다릅니다(InfiniBand, Ethernet, Slingshot). 둘 사이의 케이블은 아무것도 나르지 못합니다</translation>
    </message>
    <message>
        <source>Take switches as fast as the node ports</source>
        <translation>노드 포트만큼 빠른 스위치로 바꿉니다</translation>
    </message>
    <message>
        <source>Take spines of the leaf's type</source>
        <translation>스파인을 리프와 같은 종류로 바꿉니다</translation>
    </message>
    <message>
        <source>Fair shares of rates as makers print them, on the shortest routes (groups of a dragonfly can get more with detours, which are not taken); no measured fabric was compared. What messages reach of it, the cards of operations and of the step say.</source>
        <translation>제조사가 밝힌 속도를 가장 짧은 경로에서 공평하게 나눈 값이며(드래곤플라이의 그룹은 우회하면 더 얻을 수 있으나 우회는 세지 않습니다), 측정된 패브릭과 비교하지 않았습니다. 메시지가 그중 얼마를 얻는지는 연산과 스텝의 카드에 있습니다.</translation>
    </message>
    <message>
        <source>The catalog has no switch of this family as fast as the node ports</source>
        <translation>카탈로그에 노드 포트만큼 빠른 같은 계열의 스위치가 없습니다</translation>
    </message>
    <message>
        <source>The rule makes several planes, and a drawn cable would join one of them: from %{item} to %{other} it carries nothing (such cables: %{count})</source>
        <translation>규칙은 평면을 여럿 만드는데 그린 케이블은 그중 하나만 잇습니다. %{item}에서 %{other}까지의 케이블은 아무것도 나르지 못합니다(이런 케이블: %{count})</translation>
    </message>
    <message>
        <source>Make one plane</source>
        <translation>평면을 하나로 합니다</translation>
    </message>
    <message>
        <source>It was given up</source>
        <translation>중단했습니다</translation>
    </message>
    <message>
        <source>what the nodes of the worst leaf can send, of leaves that have a way on</source>
        <translation>위로 이어진 리프 중 가장 나쁜 리프의 노드가 보낼 수 있는 양</translation>
    </message>
    <message>
        <source>node ports that hold a cable</source>
        <translation>케이블이 꽂힌 노드 포트</translation>
    </message>
    <message>
        <source>0, for the network falls into parts that no cable joins, or joins fewer than two nodes. What passes within a part is not counted.</source>
        <translation>0입니다. 네트워크가 어떤 케이블로도 이어지지 않는 부분들로 나뉘어 있거나 두 노드도 잇지 못하기 때문입니다. 한 부분 안에서 지나는 양은 세지 않습니다.</translation>
    </message>
    <message>
        <source>Drawn cables join nodes to each other, and a node passes nothing on: %{item} and others (such nodes: %{count}) reach only some of the rest, in %{islands} parts</source>
        <translation>그린 케이블이 노드를 서로 잇고 있으며 노드는 트래픽을 넘겨주지 않습니다. %{item} 등(이런 노드: %{count})은 나머지의 일부에만 닿으며 네트워크는 %{islands}개 부분으로 나뉩니다</translation>
    </message>
    <message>
        <source>%{kind}: flows go from one rail to another (such flows: %{flows})</source>
        <translation>%{kind}: 흐름 %{flows}개가 다른 레일로 넘어갑니다</translation>
    </message>
    <message>
        <source>Plug the same port of every node into the same leaf</source>
        <translation>모든 노드의 같은 포트를 같은 리프에 꽂습니다</translation>
    </message>
    <message>
        <source>Nothing was changed, for then a step would take longer</source>
        <translation>아무것도 바꾸지 않았습니다. 바꾸면 스텝이 더 오래 걸립니다</translation>
    </message>
    <message>
        <source>Nothing was changed, for then less would pass between the halves of the network</source>
        <translation>아무것도 바꾸지 않았습니다. 바꾸면 네트워크 양쪽 절반 사이로 지나가는 양이 줄어듭니다</translation>
    </message>
    <message>
        <source>The text holds more than %{reason} values, which is the limit</source>
        <translation>텍스트에 값이 한도인 %{reason}개보다 많습니다</translation>
    </message>
    <message>
        <source>Take a switch as fast as what is plugged into it</source>
        <translation>꽂힌 장치만큼 빠른 스위치로 바꿉니다</translation>
    </message>
    <message>
        <source>Take rails: each port of a node on its own leaf</source>
        <translation>레일로 바꿉니다: 노드의 각 포트를 서로 다른 리프에</translation>
    </message>
    <message>
        <source>Take two leaves: half of each node's ports on either</source>
        <translation>리프 두 대로 바꿉니다: 각 노드 포트의 절반씩</translation>
    </message>
    <message>
        <source>Restore what has failed</source>
        <translation>장애를 모두 복구합니다</translation>
    </message>
    <message>
        <source>Every leaf port is in use. That is no fault: the rule takes another leaf for the next node that needs one</source>
        <translation>모든 리프 포트를 쓰고 있습니다. 문제는 아닙니다: 다음 노드에 포트가 필요하면 규칙이 리프를 하나 더 둡니다</translation>
    </message>
    <message>
        <source>These ports hold cables already, which carry nothing: mend those first</source>
        <translation>이 포트에는 이미 케이블이 있지만 아무것도 나르지 않습니다: 그 케이블부터 고치십시오</translation>
    </message>
    <message>
        <source>No node has a second cable that could go to another leaf: draw cables from its free ports first</source>
        <translation>다른 리프로 옮길 두 번째 케이블이 있는 노드가 없습니다: 먼저 빈 포트에서 케이블을 그리십시오</translation>
    </message>
    <message>
        <source>Exact: copper cables need no transceiver, and no two devices share one. Ends of a device fill its transceivers one after the other, whatever their ports’ numbers.</source>
        <translation>정확함: 구리 케이블에는 트랜시버가 필요 없고, 두 장치가 트랜시버 하나를 나눠 쓰지 않습니다. 한 장치의 끝은 포트 번호와 관계없이 그 장치의 트랜시버를 차례로 채웁니다.</translation>
    </message>
    <message>
        <source>Every link is taken as optical; copper cables, which reach a few metres, need none. Ends of a device fill its transceivers one after the other; no two devices share one.</source>
        <translation>모든 링크를 광 링크로 봅니다. 수 미터까지 닿는 구리 케이블에는 트랜시버가 필요 없습니다. 한 장치의 끝은 그 장치의 트랜시버를 차례로 채우며, 두 장치가 하나를 나눠 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>transceivers in core switches; of each switch its optical ends over its ports per transceiver, rounded up</source>
        <translation>코어 스위치의 트랜시버: 스위치마다 광 링크 끝의 수를 트랜시버당 포트 수로 나누어 올림</translation>
    </message>
    <message>
        <source>transceivers in extra endpoints, one for each plane</source>
        <translation>추가 종단점의 트랜시버, 평면마다 하나</translation>
    </message>
    <message>
        <source>transceivers in leaf switches; of each switch its optical ends over its ports per transceiver, rounded up</source>
        <translation>리프 스위치의 트랜시버: 스위치마다 광 링크 끝의 수를 트랜시버당 포트 수로 나누어 올림</translation>
    </message>
    <message>
        <source>transceivers in nodes; of each kind of network card in a node its optical ends over its ports per transceiver, rounded up</source>
        <translation>노드의 트랜시버: 노드의 네트워크 카드 종류마다 광 링크 끝의 수를 트랜시버당 포트 수로 나누어 올림</translation>
    </message>
    <message>
        <source>transceivers in other switches; of each switch its optical ends over its ports per transceiver, rounded up</source>
        <translation>다른 스위치의 트랜시버: 스위치마다 광 링크 끝의 수를 트랜시버당 포트 수로 나누어 올림</translation>
    </message>
    <message>
        <source>transceivers in spine switches; of each switch its optical ends over its ports per transceiver, rounded up</source>
        <translation>스파인 스위치의 트랜시버: 스위치마다 광 링크 끝의 수를 트랜시버당 포트 수로 나누어 올림</translation>
    </message>
    <message>
        <source>Nodes are divided in halves with equally many ports so that the least capacity lies between them; a node’s cables stand for all of its ports, and where halves are equal in no other way, one node on several switches may be divided and nodes on one switch, down to parts of a cable. Switches that are wired alike count as one, and what remains is solved exactly.</source>
        <translation>노드를 포트 수가 같은 두 반쪽으로 나누어 그 사이의 용량이 가장 작게 합니다. 노드의 케이블은 그 노드의 모든 포트를 대신하며, 달리 같은 반쪽이 되지 않으면 여러 스위치에 걸친 노드 하나와 한 스위치에 있는 노드들을 케이블의 일부까지 나눌 수 있습니다. 같은 방식으로 연결된 스위치는 하나로 세고 남은 것은 정확하게 풉니다.</translation>
    </message>
    <message>
        <source>Replace storage</source>
        <translation>스토리지 교체</translation>
    </message>
    <message>
        <source>The hall has no such row of racks; it has %{rows}</source>
        <translation>그런 랙 열이 없습니다. 이 홀의 열은 %{rows}개입니다</translation>
    </message>
    <message>
        <source>A cable ends at port %{port} of %{device}, and the other type has %{ports}: remove the cable first</source>
        <translation>%{device}의 포트 %{port}에 케이블이 있는데 바꿀 종류의 포트는 %{ports}개입니다: 케이블을 먼저 지우세요</translation>
    </message>
    <message>
        <source>A copy of the block %{item} is not whole: %{given}</source>
        <translation>블록 %{item}의 사본이 온전하지 않습니다: %{given}</translation>
    </message>
    <message>
        <source>%{item} is a second baseline; there can be one</source>
        <translation>%{item}은(는) 두 번째 기준안입니다. 기준안은 하나뿐입니다</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>진단 수용</translation>
    </message>
    <message>
        <source>Let a finding stand again</source>
        <translation>진단 수용 철회</translation>
    </message>
    <message>
        <source>A finding is accepted for a reason; write one</source>
        <translation>진단은 이유가 있어야 수용됩니다. 이유를 적으십시오</translation>
    </message>
    <message>
        <source>Triton serving · H100 NVL</source>
        <translation>Triton 서빙 · H100 NVL</translation>
    </message>
    <message>
        <source>8 replicas of a 70B model, Kubernetes</source>
        <translation>70B 모델 복제본 8개, Kubernetes</translation>
    </message>
    <message>
        <source>GH200 NVL2</source>
        <translation>GH200 NVL2</translation>
    </message>
    <message>
        <source>16 pairs of superchips serve a 70B model</source>
        <translation>슈퍼칩 16쌍이 70B 모델을 서빙</translation>
    </message>
    <message>
        <source>Edge site · L4</source>
        <translation>엣지 사이트 · L4</translation>
    </message>
    <message>
        <source>Two servers in half a rack</source>
        <translation>반 랙에 서버 두 대</translation>
    </message>
    <message>
        <source>One machine · RTX 6000 Ada</source>
        <translation>단일 서버 · RTX 6000 Ada</translation>
    </message>
    <message>
        <source>LoRA of an 8B model on 4 cards</source>
        <translation>카드 4장에서 8B 모델 LoRA</translation>
    </message>
    <message>
        <source>DGX SuperPOD H100</source>
        <translation>DGX SuperPOD H100</translation>
    </message>
    <message>
        <source>127 nodes in 4 scalable units</source>
        <translation>확장 단위 4개에 노드 127대</translation>
    </message>
    <message>
        <source>DGX SuperPOD B200</source>
        <translation>DGX SuperPOD B200</translation>
    </message>
    <message>
        <source>128 nodes in 4 scalable units</source>
        <translation>확장 단위 4개에 노드 128대</translation>
    </message>
    <message>
        <source>8 × GB200 NVL72</source>
        <translation>8 × GB200 NVL72</translation>
    </message>
    <message>
        <source>576 GPUs train a 405B model</source>
        <translation>GPU 576장으로 405B 모델 학습</translation>
    </message>
    <message>
        <source>256 × MI300X · Ethernet</source>
        <translation>256 × MI300X · 이더넷</translation>
    </message>
    <message>
        <source>32 nodes on 400G leaves and spines</source>
        <translation>400G 리프·스파인 위의 노드 32대</translation>
    </message>
    <message>
        <source>Change cable type</source>
        <translation>케이블 종류 바꾸기</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>전산실</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>장비</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>%{what} %{before} → %{after}</source>
        <translation>%{what} %{before} → %{after}</translation>
    </message>
    <message>
        <source>%{count} × %{what} more</source>
        <translation>%{what} %{count}개 추가</translation>
    </message>
    <message>
        <source>%{count} × %{what} fewer</source>
        <translation>%{what} %{count}개 감소</translation>
    </message>
    <message>
        <source>%{count} racks more</source>
        <translation>랙 %{count}대 추가</translation>
    </message>
    <message>
        <source>1 rack more</source>
        <translation>랙 1대 추가</translation>
    </message>
    <message>
        <source>%{count} racks fewer</source>
        <translation>랙 %{count}대 감소</translation>
    </message>
    <message>
        <source>1 rack fewer</source>
        <translation>랙 1대 감소</translation>
    </message>
    <message>
        <source>%{count} racks moved</source>
        <translation>랙 %{count}대 이동</translation>
    </message>
    <message>
        <source>1 rack moved</source>
        <translation>랙 1대 이동</translation>
    </message>
    <message>
        <source>%{count} racks turned</source>
        <translation>랙 %{count}대 방향 전환</translation>
    </message>
    <message>
        <source>1 rack turned</source>
        <translation>랙 1대 방향 전환</translation>
    </message>
    <message>
        <source>%{before} → %{after}, %{count} racks</source>
        <translation>%{before} → %{after}, 랙 %{count}대</translation>
    </message>
    <message>
        <source>%{before} → %{after}, 1 rack</source>
        <translation>%{before} → %{after}, 랙 1대</translation>
    </message>
    <message>
        <source>Rack PDUs %{before} → %{after} in %{count} racks</source>
        <translation>랙 %{count}대의 PDU %{before} → %{after}</translation>
    </message>
    <message>
        <source>Rack PDUs %{before} → %{after} in 1 rack</source>
        <translation>랙 1대의 PDU %{before} → %{after}</translation>
    </message>
    <message>
        <source>Cooling %{before} → %{after} in %{count} racks</source>
        <translation>랙 %{count}대의 냉각 %{before} → %{after}</translation>
    </message>
    <message>
        <source>Cooling %{before} → %{after} in 1 rack</source>
        <translation>랙 1대의 냉각 %{before} → %{after}</translation>
    </message>
    <message>
        <source>%{count} floor units moved</source>
        <translation>바닥 장비 %{count}대 이동</translation>
    </message>
    <message>
        <source>1 floor unit moved</source>
        <translation>바닥 장비 1대 이동</translation>
    </message>
    <message>
        <source>%{before} → %{after}, %{count} floor units</source>
        <translation>%{before} → %{after}, 바닥 장비 %{count}대</translation>
    </message>
    <message>
        <source>%{before} → %{after}, 1 floor unit</source>
        <translation>%{before} → %{after}, 바닥 장비 1대</translation>
    </message>
    <message>
        <source>%{before} → %{after}, %{count} nodes</source>
        <translation>%{before} → %{after}, 노드 %{count}대</translation>
    </message>
    <message>
        <source>%{before} → %{after}, 1 node</source>
        <translation>%{before} → %{after}, 노드 1대</translation>
    </message>
    <message>
        <source>GPU %{before} → %{after} in %{count} nodes</source>
        <translation>노드 %{count}대의 GPU %{before} → %{after}</translation>
    </message>
    <message>
        <source>GPU %{before} → %{after} in 1 node</source>
        <translation>노드 1대의 GPU %{before} → %{after}</translation>
    </message>
    <message>
        <source>%{before} → %{after}, %{count} devices</source>
        <translation>%{before} → %{after}, 장비 %{count}대</translation>
    </message>
    <message>
        <source>%{before} → %{after}, 1 device</source>
        <translation>%{before} → %{after}, 장비 1대</translation>
    </message>
    <message>
        <source>%{count} devices moved in racks</source>
        <translation>랙 안 장비 %{count}대 이동</translation>
    </message>
    <message>
        <source>1 device moved in a rack</source>
        <translation>랙 안 장비 1대 이동</translation>
    </message>
    <message>
        <source>%{count} items renamed</source>
        <translation>이름 %{count}개 변경</translation>
    </message>
    <message>
        <source>1 item renamed</source>
        <translation>이름 1개 변경</translation>
    </message>
    <message>
        <source>%{count} drawn cables added</source>
        <translation>그린 케이블 %{count}개 추가</translation>
    </message>
    <message>
        <source>1 drawn cable added</source>
        <translation>그린 케이블 1개 추가</translation>
    </message>
    <message>
        <source>%{count} drawn cables removed</source>
        <translation>그린 케이블 %{count}개 삭제</translation>
    </message>
    <message>
        <source>1 drawn cable removed</source>
        <translation>그린 케이블 1개 삭제</translation>
    </message>
    <message>
        <source>%{count} cables plugged in elsewhere</source>
        <translation>케이블 %{count}개의 포트 변경</translation>
    </message>
    <message>
        <source>1 cable plugged in elsewhere</source>
        <translation>케이블 1개의 포트 변경</translation>
    </message>
    <message>
        <source>%{before} → %{after}, %{count} cables</source>
        <translation>%{before} → %{after}, 케이블 %{count}개</translation>
    </message>
    <message>
        <source>%{before} → %{after}, 1 cable</source>
        <translation>%{before} → %{after}, 케이블 1개</translation>
    </message>
    <message>
        <source>Placement of ranks changed</source>
        <translation>랭크 배치 변경</translation>
    </message>
    <message>
        <source>%{count} findings more are accepted</source>
        <translation>수용한 점검 결과 %{count}건 추가</translation>
    </message>
    <message>
        <source>1 finding more is accepted</source>
        <translation>수용한 점검 결과 1건 추가</translation>
    </message>
    <message>
        <source>%{count} findings fewer are accepted</source>
        <translation>수용한 점검 결과 %{count}건 감소</translation>
    </message>
    <message>
        <source>1 finding fewer is accepted</source>
        <translation>수용한 점검 결과 1건 감소</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>as the hall</source>
        <translation>전산실과 같음</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>single switch</source>
        <translation>단일 스위치</translation>
    </message>
    <message>
        <source>leaf-spine</source>
        <translation>리프-스파인</translation>
    </message>
    <message>
        <source>fat tree</source>
        <translation>팻 트리</translation>
    </message>
    <message>
        <source>rail-optimised</source>
        <translation>레일 최적화</translation>
    </message>
    <message>
        <source>rail-only</source>
        <translation>레일 전용</translation>
    </message>
    <message>
        <source>dragonfly</source>
        <translation>드래곤플라이</translation>
    </message>
    <message>
        <source>dragonfly+</source>
        <translation>드래곤플라이+</translation>
    </message>
    <message>
        <source>torus</source>
        <translation>토러스</translation>
    </message>
    <message>
        <source>as the network does</source>
        <translation>네트워크 기본값</translation>
    </message>
    <message>
        <source>adaptive</source>
        <translation>적응형</translation>
    </message>
    <message>
        <source>static</source>
        <translation>정적</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>서빙</translation>
    </message>
    <message>
        <source>bf16, fp32 gradients</source>
        <translation>bf16, fp32 기울기</translation>
    </message>
    <message>
        <source>bf16, bf16 gradients</source>
        <translation>bf16, bf16 기울기</translation>
    </message>
    <message>
        <source>pure bf16</source>
        <translation>순수 bf16</translation>
    </message>
    <message>
        <source>SGD + momentum</source>
        <translation>SGD + 모멘텀</translation>
    </message>
    <message>
        <source>8-bit Adam</source>
        <translation>8비트 Adam</translation>
    </message>
    <message>
        <source>selective</source>
        <translation>선택적</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>all weights</source>
        <translation>모든 가중치</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>텐서별</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>행별</translation>
    </message>
    <message>
        <source>Hall width</source>
        <translation>전산실 너비</translation>
    </message>
    <message>
        <source>Hall depth</source>
        <translation>전산실 깊이</translation>
    </message>
    <message>
        <source>Power chain</source>
        <translation>전력 계통</translation>
    </message>
    <message>
        <source>Supply air</source>
        <translation>급기</translation>
    </message>
    <message>
        <source>Air rise</source>
        <translation>공기 온도 상승</translation>
    </message>
    <message>
        <source>Coolant rise</source>
        <translation>냉각수 온도 상승</translation>
    </message>
    <message>
        <source>Storage units</source>
        <translation>스토리지 대수</translation>
    </message>
    <message>
        <source>Leaf–spine</source>
        <translation>리프–스파인</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>과구독</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>패브릭</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>리프</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>레일</translation>
    </message>
    <message>
        <source>Nodes per unit</source>
        <translation>단위당 노드</translation>
    </message>
    <message>
        <source>Extra ports</source>
        <translation>추가 포트</translation>
    </message>
    <message>
        <source>Planes</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>라우팅</translation>
    </message>
    <message>
        <source>All-reduce in the switches</source>
        <translation>스위치 내 All-reduce</translation>
    </message>
    <message>
        <source>Group switches</source>
        <translation>그룹당 스위치</translation>
    </message>
    <message>
        <source>Node ports of a switch</source>
        <translation>스위치당 노드 포트</translation>
    </message>
    <message>
        <source>Links per arc</source>
        <translation>호당 링크</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>차원</translation>
    </message>
    <message>
        <source>Interleave</source>
        <translation>인터리브</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>전역 배치</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태 저장</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 랭크</translation>
    </message>
    <message>
        <source>LoRA in all layers</source>
        <translation>모든 층에 LoRA</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>소프트웨어</translation>
    </message>
    <message>
        <source>8-bit scaling</source>
        <translation>8비트 스케일링</translation>
    </message>
    <message>
        <source>Measured over predicted step time</source>
        <translation>예측 대비 실측 스텝 시간</translation>
    </message>
    <message>
        <source>Assumed MFU</source>
        <translation>가정한 MFU</translation>
    </message>
    <message>
        <source>Served model</source>
        <translation>서빙 모델</translation>
    </message>
    <message>
        <source>Served weights</source>
        <translation>서빙 가중치</translation>
    </message>
    <message>
        <source>TP of serving</source>
        <translation>서빙 TP</translation>
    </message>
    <message>
        <source>Served batch</source>
        <translation>서빙 배치</translation>
    </message>
    <message>
        <source>Served context</source>
        <translation>서빙 컨텍스트</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>목적</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>운용 기간</translation>
    </message>
    <message>
        <source>Keep as option</source>
        <translation>대안으로 보관</translation>
    </message>
    <message>
        <source>Rename option</source>
        <translation>대안 이름 바꾸기</translation>
    </message>
    <message>
        <source>Change presenter notes</source>
        <translation>발표 메모 변경</translation>
    </message>
    <message>
        <source>Reorder options</source>
        <translation>대안 순서 변경</translation>
    </message>
    <message>
        <source>Remove option</source>
        <translation>대안 삭제</translation>
    </message>
    <message>
        <source>Change baseline</source>
        <translation>기준안 변경</translation>
    </message>
    <message>
        <source>Switch to option</source>
        <translation>대안으로 전환</translation>
    </message>
    <message>
        <source>Update option</source>
        <translation>대안 갱신</translation>
    </message>
    <message>
        <source>This option does not exist any more</source>
        <translation>이 대안은 더 이상 없습니다</translation>
    </message>
    <message>
        <source>An option needs a name</source>
        <translation>대안에는 이름이 필요합니다</translation>
    </message>
    <message>
        <source>There is an option “%{name}” already</source>
        <translation>대안 “%{name}”이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>Character %{position}: here %{expected} is expected, not “%{given}”</source>
        <translation>%{position}번째 글자: “%{given}” 자리에는 %{expected}이(가) 와야 합니다</translation>
    </message>
    <message>
        <source>At the end %{expected} is missing</source>
        <translation>끝에 %{expected}이(가) 빠졌습니다</translation>
    </message>
    <message>
        <source>Character %{position}: “%{given}” cannot be asked for. Known are kW, rated, kg, U, free U, free ports, gpus, stage, name, type, gpu, rack and row</source>
        <translation>%{position}번째 글자: “%{given}”(으)로는 찾을 수 없습니다. 쓸 수 있는 말: 전력(kW), 정격, 무게(kg), U, 빈 U, 빈 포트, GPU 수, 스테이지, 이름, 종류, gpu, 랙, 열</translation>
    </message>
    <message>
        <source>Character %{position}: “%{given}” is no unit of this. Known: %{units}</source>
        <translation>%{position}번째 글자: “%{given}”은(는) 여기에 쓸 수 없는 단위입니다. 쓸 수 있는 단위: %{units}</translation>
    </message>
    <message>
        <source>Character %{position}: “%{given}” takes “:” or “=” and a word</source>
        <translation>%{position}번째 글자: “%{given}” 뒤에는 “:”이나 “=”과 낱말이 와야 합니다</translation>
    </message>
    <message>
        <source>Character %{position}: too many brackets inside each other</source>
        <translation>%{position}번째 글자: 괄호가 너무 깊게 겹쳤습니다</translation>
    </message>
    <message>
        <source>a condition such as “kW &gt; 30” or a name</source>
        <translation>“kW &gt; 30” 같은 조건이나 이름</translation>
    </message>
    <message>
        <source>a number such as “30”</source>
        <translation>“30” 같은 숫자</translation>
    </message>
    <message>
        <source>a sign such as “&gt;”</source>
        <translation>“&gt;” 같은 비교 기호</translation>
    </message>
    <message>
        <source>a word such as “leaf”</source>
        <translation>“리프” 같은 낱말</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>닫는 괄호</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>간격 맞추기</translation>
    </message>
    <message>
        <source>Repeat in rows and columns</source>
        <translation>행과 열로 반복</translation>
    </message>
    <message>
        <source>Fill with nodes</source>
        <translation>노드로 채우기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>교체</translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation>블록 만들기</translation>
    </message>
    <message>
        <source>Add a copy of the block</source>
        <translation>블록 사본 추가</translation>
    </message>
    <message>
        <source>Dissolve the block</source>
        <translation>블록 해제</translation>
    </message>
    <message>
        <source>Rename the block</source>
        <translation>블록 이름 바꾸기</translation>
    </message>
    <message>
        <source>%{item} would stand on %{other}</source>
        <translation>%{item}이(가) %{other}와(과) 겹칩니다</translation>
    </message>
    <message>
        <source>%{item} would stand outside the walls</source>
        <translation>%{item}이(가) 벽 밖에 놓입니다</translation>
    </message>
    <message>
        <source>This needs at least %{count} racks or floor units</source>
        <translation>랙이나 바닥 장비가 %{count}개 이상 필요합니다</translation>
    </message>
    <message>
        <source>This needs at least %{count} rows</source>
        <translation>열이 %{count}개 이상 필요합니다</translation>
    </message>
    <message>
        <source>%{count} copies are more than %{most}</source>
        <translation>사본 %{count}개는 한도 %{most}개를 넘습니다</translation>
    </message>
    <message>
        <source>%{item} is too high for a rack of %{units} units</source>
        <translation>%{item}은(는) %{units}U 랙보다 높이 달려 있습니다</translation>
    </message>
    <message>
        <source>“%{given}” is no server that goes into a rack</source>
        <translation>“%{given}”은(는) 랙에 넣는 서버가 아닙니다</translation>
    </message>
    <message>
        <source>Counting was given up</source>
        <translation>계산을 그만두었습니다</translation>
    </message>
    <message>
        <source>%{item} belongs to the block %{block} already</source>
        <translation>%{item}은(는) 이미 블록 %{block}에 들어 있습니다</translation>
    </message>
    <message>
        <source>The block is no longer there</source>
        <translation>블록이 더 이상 없습니다</translation>
    </message>
    <message>
        <source>In copy %{copy} of %{block}, %{item} would stand on %{other}</source>
        <translation>%{block}의 사본 %{copy}에서 %{item}이(가) %{other}와(과) 겹칩니다</translation>
    </message>
    <message>
        <source>In copy %{copy} of %{block}, %{item} would stand outside the walls</source>
        <translation>%{block}의 사본 %{copy}에서 %{item}이(가) 벽 밖에 놓입니다</translation>
    </message>
    <message>
        <source>Copies %{copy} and %{other} of %{block} would become different</source>
        <translation>%{block}의 사본 %{copy}와(과) %{other}이(가) 서로 달라집니다</translation>
    </message>
    <message>
        <source>Copy %{copy} of %{block} differs from the others; dissolve the block to change it</source>
        <translation>%{block}의 사본 %{copy}이(가) 나머지와 다릅니다. 바꾸려면 블록을 해제하십시오</translation>
    </message>
    <message>
        <source>In another copy of %{block}, port %{port} of %{item} already holds a cable</source>
        <translation>%{block}의 다른 사본에서 %{item}의 포트 %{port}에 이미 케이블이 있습니다</translation>
    </message>
    <message>
        <source>Turn every second row, so that backs look at backs</source>
        <translation>한 줄 걸러 돌려 뒷면끼리 마주 보게 합니다</translation>
    </message>
    <message>
        <source>Nothing was changed, for this alone is not enough</source>
        <translation>이것만으로는 부족하여 아무것도 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>Nothing was changed, for no other place has room for it</source>
        <translation>자리가 있는 다른 곳이 없어 아무것도 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>Recompute more of the activations</source>
        <translation>활성값을 더 많이 재계산합니다</translation>
    </message>
    <message>
        <source>Shorten the context</source>
        <translation>컨텍스트를 줄입니다</translation>
    </message>
    <message>
        <source>Choose a context parallel that divides the sequence</source>
        <translation>시퀀스 길이의 약수인 컨텍스트 병렬을 고릅니다</translation>
    </message>
    <message>
        <source>Choose an expert parallel that divides the experts and their ranks</source>
        <translation>전문가 수와 그 랭크 수의 공약수인 전문가 병렬을 고릅니다</translation>
    </message>
    <message>
        <source>Choose a batch whose micro-batches fill the stages</source>
        <translation>마이크로배치가 스테이지를 꽉 채우는 배치를 고릅니다</translation>
    </message>
    <message>
        <source>Turn on FlashAttention</source>
        <translation>FlashAttention을 켭니다</translation>
    </message>
    <message>
        <source>Do not interleave</source>
        <translation>인터리브를 끕니다</translation>
    </message>
    <message>
        <source>Turn off sequence parallel</source>
        <translation>시퀀스 병렬을 끕니다</translation>
    </message>
    <message>
        <source>Set data parallel so that the plan has the GPUs there are</source>
        <translation>있는 GPU를 모두 쓰도록 데이터 병렬을 정합니다</translation>
    </message>
    <message>
        <source>Set the supply air to the middle of what is recommended</source>
        <translation>공급 공기 온도를 권장 범위의 가운데로 맞춥니다</translation>
    </message>
    <message>
        <source>%{count} items in all copies are more than %{most}</source>
        <translation>사본 전체의 항목 %{count}개는 %{most}개를 넘습니다</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation>중단했습니다. 아무것도 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>Copy %{copy} of block %{block} cannot give %{item} away: its likes in the other copies would be lost. Ungroup the block, or delete the device</source>
        <translation>블록 %{block}의 사본 %{copy}에서 %{item}을(를) 밖으로 옮길 수 없습니다. 다른 사본의 같은 장치가 사라지기 때문입니다. 블록을 풀거나 장치를 지우십시오</translation>
    </message>
    <message>
        <source>The design has no rack with the id %{given}</source>
        <translation>설계에 id가 %{given}인 랙이 없습니다</translation>
    </message>
    <message>
        <source>%{gpu} (%{form}) does not fit %{server}, which takes %{own} (%{ownForm}) (such nodes: %{count})</source>
        <translation>%{gpu}(%{form})은(는) %{own}(%{ownForm})을(를) 꽂는 %{server}에 맞지 않습니다(이런 노드: %{count}개)</translation>
    </message>
    <message>
        <source>Memory and step time are those of %{gpu}; GPUs of another kind (%{others}: %{count}) are taken for the same</source>
        <translation>메모리와 스텝 시간은 %{gpu}의 값입니다. 다른 종류의 GPU(%{others}: %{count}개)도 같은 것으로 칩니다</translation>
    </message>
    <message>
        <source>Memory and what it serves are those of %{gpu}; nothing is said of GPUs of another kind (%{others}: %{count})</source>
        <translation>메모리와 서비스 수치는 %{gpu}의 값입니다. 다른 종류의 GPU(%{others}: %{count}개)는 따지지 않습니다</translation>
    </message>
    <message>
        <source>Take servers that are sold with this GPU</source>
        <translation>이 GPU가 달려 나오는 서버로 바꿉니다</translation>
    </message>
    <message>
        <source>%{item} stands outside the walls of the hall (such items: %{count})</source>
        <translation>%{item}이(가) 전산실 벽 밖에 있습니다(이런 항목: %{count}개)</translation>
    </message>
    <message>
        <source>%{item} and %{other} stand on the same place (such pairs: %{count})</source>
        <translation>%{item}와(과) %{other}이(가) 같은 자리에 서 있습니다(이런 쌍: %{count}개)</translation>
    </message>
    <message>
        <source>Move to a free place</source>
        <translation>빈 자리로 옮깁니다</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>The catalog does not know the weight of %{parts}: racks with them weigh more than is counted (such racks: %{count})</source>
        <translation>%{parts}의 무게가 카탈로그에 없습니다. 이것이 든 랙은 셈한 것보다 무겁습니다(이런 랙: %{count}개)</translation>
    </message>
    <message>
        <source>Port speeds do not match: the cable at %{item} joins ports so unlike in speed that no link is to be expected (such cables: %{count})</source>
        <translation>포트 속도가 맞지 않습니다. %{item}의 케이블은 속도가 너무 달라 링크를 기대할 수 없는 포트를 잇습니다(이런 케이블: %{count}개)</translation>
    </message>
    <message>
        <source>Port speeds do not match: %{item} has ports of %{port}, the nodes have %{node}. Links run at the slower speed</source>
        <translation>포트 속도가 맞지 않습니다. %{item}의 포트는 %{port}, 노드의 포트는 %{node}입니다. 링크는 느린 쪽 속도로 돕니다</translation>
    </message>
    <message>
        <source>Port speeds do not match: %{item} has ports of %{port}, the nodes have %{node}. Cards that fast are made for links of 10 Gbit/s and more, so no link is to be expected</source>
        <translation>포트 속도가 맞지 않습니다. %{item}의 포트는 %{port}, 노드의 포트는 %{node}입니다. 그만큼 빠른 카드는 10 Gbit/s 이상의 링크용이라 링크를 기대할 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln more rack(s) like it)</source>
        <translation><numerusform>%1(같은 상태의 랙 %Ln개 더)</numerusform></translation>
    </message>
    <message>
        <source>Rack %{rack} breathes the hot air of %{other}, whose back is %{distance} before its front (racks concerned: %{racks})</source>
        <translation>랙 %{rack}은(는) 앞쪽 %{distance}에 뒷면을 보인 %{other}의 뜨거운 배기를 들이마십니다(해당 랙: %{racks}개)</translation>
    </message>
    <message>
        <source>Rack %{rack} has too little floor around it: %{before} are needed in front of a rack and %{behind} behind it (racks concerned: %{racks})</source>
        <translation>랙 %{rack} 둘레의 바닥이 좁습니다. 랙 앞에는 %{before}, 뒤에는 %{behind}가 필요합니다(해당 랙: %{racks}개)</translation>
    </message>
    <message>
        <source>Move rows to where there is room in front and behind</source>
        <translation>앞뒤로 자리가 있는 곳으로 줄을 옮깁니다</translation>
    </message>
    <message>
        <source>The plan asks for more GPUs than the design holds</source>
        <translation>계획에 필요한 GPU가 설계에 있는 GPU보다 많습니다</translation>
    </message>
    <message>
        <source>Neither is better: one runs its plan at the load that follows from it, the plan of the other cannot be timed or run. Without a plan GPUs count as always computing; stopped, as idle.</source>
        <translation>어느 쪽이 낫다고 할 수 없습니다. 한쪽은 계획에서 나온 부하로 돌고, 다른 쪽의 계획은 시간을 낼 수 없거나 돌 수 없습니다. 계획이 없으면 GPU를 늘 계산 중으로, 멈추면 유휴로 봅니다.</translation>
    </message>
    <message>
        <source>Neither is better: in one the utilisation follows from the time of a step, in the other it is an assumption.</source>
        <translation>어느 쪽이 낫다고 할 수 없습니다. 한쪽의 활용률은 스텝 시간에서 나오고, 다른 쪽은 가정입니다.</translation>
    </message>
    <message>
        <source>the system takes no files in this folder</source>
        <translation>이 폴더에는 시스템이 파일을 만들지 못하게 합니다</translation>
    </message>
    <message>
        <source>the system allows no file of this size there</source>
        <translation>시스템이 이 크기의 파일을 허용하지 않습니다</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>디스크에서 오류를 알렸습니다</translation>
    </message>
    <message>
        <source>Nothing draws power yet, and 0 W has no ratio</source>
        <translation>아직 전력을 쓰는 것이 없으며, 0 W에는 비율이 없습니다</translation>
    </message>
    <message>
        <source>There is no rack here that could take it. Place a rack first, or copy the rack with what is in it</source>
        <translation>여기에는 이것을 넣을 랙이 없습니다. 먼저 랙을 배치하거나, 내용이 들어 있는 랙째로 복사하세요</translation>
    </message>
    <message>
        <source>The rack it was copied from is not here. Point at the rack that shall take it, and paste again</source>
        <translation>복사해 온 랙이 여기에 없습니다. 넣을 랙을 가리킨 다음 다시 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Facility power divided by IT power: none before anything draws power, and then the plant's published median.</source>
        <translation>시설 전력을 IT 전력으로 나눈 값입니다. 전력을 쓰는 것이 없으면 값이 없고, 쓰기 시작하면 설비의 발표된 중앙값입니다.</translation>
    </message>
    <message>
        <source>“%{given}” has a unit; this is a number without one</source>
        <translation>“%{given}”에는 단위가 있습니다. 여기에는 단위 없는 수를 적습니다</translation>
    </message>
    <message>
        <source>Move switches in the drawing</source>
        <translation>그림에서 스위치 옮기기</translation>
    </message>
    <message>
        <source>Lay out switches anew</source>
        <translation>스위치 다시 배치</translation>
    </message>
    <message>
        <source>That is too far from where it is laid out</source>
        <translation>배치된 자리에서 너무 멉니다</translation>
    </message>
    <message>
        <source>%{count} switches moved in the network drawing</source>
        <translation>네트워크 그림에서 스위치 %{count}대 이동</translation>
    </message>
    <message>
        <source>1 switch moved in the network drawing</source>
        <translation>네트워크 그림에서 스위치 1대 이동</translation>
    </message>
    <message>
        <source>Neither is better: the power of some racks is not known, and this is the fullest of the others.</source>
        <translation>어느 쪽이 낫다고 할 수 없습니다. 일부 랙의 전력을 알 수 없어, 이 값은 나머지 가운데 가장 찬 랙의 값입니다.</translation>
    </message>
    <message>
        <source>This needs at least one rack or floor unit</source>
        <translation>랙이나 바닥 장비가 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>No rack holds a node yet: drag nodes into racks</source>
        <translation>아직 노드가 든 랙이 없습니다. 노드를 랙에 끌어 놓으세요</translation>
    </message>
    <message>
        <source>fitted to published measurements: training_model.json of the catalog</source>
        <translation>발표된 측정값에 맞춘 값: 부품 목록의 training_model.json</translation>
    </message>
    <message>
        <source>the claim as told: 4.1 a year against 1.7 a year for 12 years</source>
        <translation>강의에서 말한 그대로: 해마다 4.1배 대 1.7배, 12년 동안</translation>
    </message>
    <message>
        <source>the years of the claim</source>
        <translation>주장에 나온 햇수</translation>
    </message>
    <message>
        <source>three years after the design's date</source>
        <translation>설계 날짜의 3년 뒤</translation>
    </message>
    <message>
        <source>365.25 days</source>
        <translation>365.25일</translation>
    </message>
    <message>
        <source>The rule's %{role} switches are %{rule}, and those in the racks are %{item} (such switches: %{count}): rates and counts are of the first, power and price of the second</source>
        <translation>규칙의 %{role} 스위치는 %{rule}인데 랙에 놓인 것은 %{item}입니다(이런 스위치 %{count}대). 속도와 개수는 앞의 것, 전력과 가격은 뒤의 것으로 계산합니다</translation>
    </message>
    <message>
        <source>The rule uses %{needed} %{role} switches; %{count} more stand in the racks, draw power and cost money</source>
        <translation>규칙이 쓰는 %{role} 스위치는 %{needed}대인데 랙에 %{count}대가 더 있어 전력과 비용이 듭니다</translation>
    </message>
    <message>
        <source>Exchange the switches in the racks for the rule's</source>
        <translation>랙의 스위치를 규칙의 것으로 바꿉니다</translation>
    </message>
    <message>
        <source>Let the rule take the switches in the racks</source>
        <translation>규칙을 랙에 놓인 스위치에 맞춥니다</translation>
    </message>
    <message>
        <source>Remove the switches that are not used</source>
        <translation>쓰이지 않는 스위치를 없앱니다</translation>
    </message>
    <message>
        <source>%{gpu} has %{has} of memory, and the fullest stage of the plan needs %{need}; it has work of the plan (such GPUs: %{count})</source>
        <translation>%{gpu}의 메모리는 %{has}인데, 계획의 가장 찬 스테이지에는 %{need}이(가) 필요합니다. 이 GPU도 계획에 쓰입니다(이런 GPU %{count}장)</translation>
    </message>
    <message>
        <source>%{server} is sold air-cooled; its heat is counted as if cold plates were fitted (such nodes: %{count})</source>
        <translation>%{server}은(는) 공랭식으로 팔립니다. 콜드 플레이트를 단 것으로 보고 열을 나눕니다(이런 노드 %{count}대)</translation>
    </message>
    <message>
        <source>Put back the GPUs that the servers are sold with</source>
        <translation>서버에 원래 들어 있던 GPU로 되돌립니다</translation>
    </message>
    <message>
        <source>Each node works on its own: its availability to the power of their number.</source>
        <translation>노드마다 서로 관계없이 동작한다고 보고, 가용률을 노드 수만큼 거듭제곱합니다.</translation>
    </message>
    <message>
        <source>The interval with the largest useful share: e^((t + d) / M) (1 − t / M) = 1, and not shorter than a checkpoint takes to be safe.</source>
        <translation>유효 시간의 몫이 가장 큰 간격입니다: e^((t + d) / M) (1 − t / M) = 1. 체크포인트가 안전해질 때까지의 시간보다 짧지 않습니다.</translation>
    </message>
    <message>
        <source>As chosen in the design.</source>
        <translation>설계에서 고른 값입니다.</translation>
    </message>
    <message>
        <source>The same job, if it went on with fewer replicas while no spare is left.</source>
        <translation>예비 노드가 없을 때 복제본을 줄여 계속한다면 같은 작업의 값입니다.</translation>
    </message>
    <message>
        <source>The same job, if it waited for a node while no spare is left.</source>
        <translation>예비 노드가 없을 때 노드를 기다린다면 같은 작업의 값입니다.</translation>
    </message>
    <message>
        <source>At each number of nodes under repair: speed times the useful share t e^(−(u + g) / M) / (M (e^((t + d) / M) − 1)), weighted by how probable that number is (Erlang's loss system). Failures strike restarts as well.</source>
        <translation>수리 중인 노드 수마다 속도에 유효 몫 t e^(−(u + g) / M) / (M (e^((t + d) / M) − 1))을 곱하고, 그 수의 확률(얼랑 손실 모형)로 가중합니다. 재시작 중에도 고장이 납니다.</translation>
    </message>
    <message>
        <source>Rates of the chosen profile for all accelerators and hosts of the hall.</source>
        <translation>고른 고장률을 전산실의 모든 가속기와 호스트에 적용합니다.</translation>
    </message>
    <message>
        <source>Rate of the chosen profile, times its factor, times the accelerators of the job or, for hosts, the machines they sit in.</source>
        <translation>고른 고장률에 배율을 곱하고, 작업의 가속기 수(호스트는 그 장비 수)를 곱합니다.</translation>
    </message>
    <message>
        <source>Sum of the parts that the chosen profile counts.</source>
        <translation>고른 고장률이 세는 부분들의 합입니다.</translation>
    </message>
    <message>
        <source>The smallest number that covers what is under repair with this probability; Poisson.</source>
        <translation>수리 중인 노드를 이 확률로 감당하는 가장 작은 수입니다(푸아송 분포).</translation>
    </message>
    <message>
        <source>Probability that no more nodes are under repair than there are spares; Poisson.</source>
        <translation>수리 중인 노드가 예비 노드보다 많지 않을 확률입니다(푸아송 분포).</translation>
    </message>
    <message>
        <source>Probability that more nodes are under repair than there are spares, while the job waits for them (Erlang's loss system).</source>
        <translation>수리 중인 노드가 예비 노드보다 많아 작업이 기다리는 확률입니다(얼랑 손실 모형).</translation>
    </message>
    <message>
        <source>The model's bytes over the slower of the store and one node's link.</source>
        <translation>모델 크기를 저장소와 노드 링크 가운데 느린 쪽의 속도로 나눕니다.</translation>
    </message>
    <message>
        <source>As measured for this accelerator, which is kept fully busy.</source>
        <translation>이 가속기를 쉬지 않게 하며 측정한 값입니다.</translation>
    </message>
    <message>
        <source>Nothing is kept on the nodes: no drives are chosen, or the size of the dataset is not known.</source>
        <translation>노드에 보관하는 것이 없습니다. 드라이브를 고르지 않았거나 데이터셋 크기를 모릅니다.</translation>
    </message>
    <message>
        <source>Training stands still until the checkpoint is safe: nothing is left to write after that.</source>
        <translation>체크포인트가 안전해질 때까지 학습이 멈추므로, 그 뒤에 쓸 것이 없습니다.</translation>
    </message>
    <message>
        <source>The model's bytes over the slower of the node's drives and the links of the replica's accelerators.</source>
        <translation>모델 크기를 노드 드라이브와 복제본 가속기들의 링크 가운데 느린 쪽의 속도로 나눕니다.</translation>
    </message>
    <message>
        <source>Sum over the site's storage and the storage systems in racks.</source>
        <translation>현장 저장소와 랙에 있는 저장 장치의 합입니다.</translation>
    </message>
    <message>
        <source>First order: at most one failure in an interval. Too low where failures come faster than that.</source>
        <translation>1차 근사: 한 간격에 고장이 많아야 한 번입니다. 고장이 더 잦으면 너무 낮습니다.</translation>
    </message>
    <message>
        <source>Exact for exponential failures; the rates themselves differ by several times between clusters.</source>
        <translation>지수 분포 고장에 대해 정확합니다. 고장률 자체는 클러스터마다 몇 배씩 다릅니다.</translation>
    </message>
    <message>
        <source>Published rates of nodes differ by seven times: 2.3 to 16 for 1,000 node-days.</source>
        <translation>공개된 노드 고장률은 일곱 배까지 다릅니다: 노드 1,000일에 2.3~16회.</translation>
    </message>
    <message>
        <source>NVIDIA's levels for one unit of 32 nodes: good 15, better 40, best 125 GB/s.</source>
        <translation>NVIDIA의 32노드 단위 기준: 양호 15, 우수 40, 최상 125 GB/s.</translation>
    </message>
    <message>
        <source>NVIDIA's levels for one unit of 32 nodes: good 7, better 20, best 62 GB/s.</source>
        <translation>NVIDIA의 32노드 단위 기준: 양호 7, 우수 20, 최상 62 GB/s.</translation>
    </message>
    <message>
        <source>Failures of accelerators</source>
        <translation>가속기 고장</translation>
    </message>
    <message>
        <source>All nodes of the plan work at once</source>
        <translation>계획의 모든 노드가 동시에 동작할 확률</translation>
    </message>
    <message>
        <source>Best checkpoint interval</source>
        <translation>최적 체크포인트 간격</translation>
    </message>
    <message>
        <source>Share of time spent on checkpoints</source>
        <translation>체크포인트에 쓰는 시간의 몫</translation>
    </message>
    <message>
        <source>Checkpoint interval by Daly</source>
        <translation>Daly의 체크포인트 간격</translation>
    </message>
    <message>
        <source>Goodput, if elastic</source>
        <translation>탄력 운용일 때의 유효 처리율</translation>
    </message>
    <message>
        <source>Effective training time ratio (Meta)</source>
        <translation>유효 학습 시간 비율(ETTR, Meta)</translation>
    </message>
    <message>
        <source>Expected recovery, with lost work</source>
        <translation>예상 복구 시간(잃은 작업 포함)</translation>
    </message>
    <message>
        <source>Failures of the hall</source>
        <translation>전산실 전체의 고장</translation>
    </message>
    <message>
        <source>Goodput, if not elastic</source>
        <translation>탄력 운용이 아닐 때의 유효 처리율</translation>
    </message>
    <message>
        <source>Goodput of training</source>
        <translation>학습의 유효 처리율(goodput)</translation>
    </message>
    <message>
        <source>Mean time between failures of the job's nodes</source>
        <translation>작업 노드의 평균 고장 간격</translation>
    </message>
    <message>
        <source>Failures of hosts</source>
        <translation>호스트 고장</translation>
    </message>
    <message>
        <source>Nodes under repair, on average</source>
        <translation>평균적으로 수리 중인 노드</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>Mean time between interruptions of the job</source>
        <translation>작업의 평균 중단 간격(MTTF)</translation>
    </message>
    <message>
        <source>Failures of GPU memory</source>
        <translation>GPU 메모리 고장</translation>
    </message>
    <message>
        <source>Failures of the network</source>
        <translation>네트워크 고장</translation>
    </message>
    <message>
        <source>Availability of one node</source>
        <translation>노드 하나의 가용률</translation>
    </message>
    <message>
        <source>Failures of one node</source>
        <translation>노드 하나의 고장</translation>
    </message>
    <message>
        <source>Failures of the job</source>
        <translation>작업의 고장</translation>
    </message>
    <message>
        <source>Write rate that keeps checkpoints within their share</source>
        <translation>체크포인트를 허용 몫 안에 두는 쓰기 속도</translation>
    </message>
    <message>
        <source>Restart after a failure, on average</source>
        <translation>고장 뒤 평균 재시작 시간</translation>
    </message>
    <message>
        <source>Failures of software</source>
        <translation>소프트웨어 고장</translation>
    </message>
    <message>
        <source>Spare nodes for 95 %</source>
        <translation>95 %에 필요한 예비 노드</translation>
    </message>
    <message>
        <source>Spare nodes for 99 %</source>
        <translation>99 %에 필요한 예비 노드</translation>
    </message>
    <message>
        <source>Spare nodes for 99.9 %</source>
        <translation>99.9 %에 필요한 예비 노드</translation>
    </message>
    <message>
        <source>The spare nodes suffice</source>
        <translation>예비 노드로 충분할 확률</translation>
    </message>
    <message>
        <source>Training time with failures</source>
        <translation>고장을 포함한 학습 기간</translation>
    </message>
    <message>
        <source>Share of time spent waiting for a node</source>
        <translation>노드를 기다리는 시간의 몫</translation>
    </message>
    <message>
        <source>Worst recovery, with lost work</source>
        <translation>최악의 복구 시간(잃은 작업 포함)</translation>
    </message>
    <message>
        <source>Checkpoint interval by Young</source>
        <translation>Young의 체크포인트 간격</translation>
    </message>
    <message>
        <source>Training stands still for a checkpoint</source>
        <translation>체크포인트로 학습이 멈추는 시간</translation>
    </message>
    <message>
        <source>Share read from the nodes' drives</source>
        <translation>노드 드라이브에서 읽는 몫</translation>
    </message>
    <message>
        <source>Capacity of the store</source>
        <translation>저장소 용량</translation>
    </message>
    <message>
        <source>Capacity to buy</source>
        <translation>구입할 용량</translation>
    </message>
    <message>
        <source>Rate of writing checkpoints</source>
        <translation>체크포인트 쓰기 속도</translation>
    </message>
    <message>
        <source>Cold start of a replica</source>
        <translation>복제본의 콜드 스타트</translation>
    </message>
    <message>
        <source>Checkpoint to the nodes' drives</source>
        <translation>노드 드라이브에 체크포인트 쓰는 시간</translation>
    </message>
    <message>
        <source>Model to the node</source>
        <translation>모델을 노드로 가져오는 시간</translation>
    </message>
    <message>
        <source>Checkpoint out of the accelerators</source>
        <translation>가속기에서 체크포인트를 꺼내는 시간</translation>
    </message>
    <message>
        <source>Supply over what training reads</source>
        <translation>학습이 읽는 양 대비 공급</translation>
    </message>
    <message>
        <source>Read from the store</source>
        <translation>저장소에서 읽는 속도</translation>
    </message>
    <message>
        <source>What training reads</source>
        <translation>학습이 읽는 속도</translation>
    </message>
    <message>
        <source>What one accelerator reads</source>
        <translation>가속기 하나가 읽는 속도</translation>
    </message>
    <message>
        <source>What the store can supply</source>
        <translation>저장소가 공급할 수 있는 속도</translation>
    </message>
    <message>
        <source>From then until the checkpoint is safe</source>
        <translation>그 뒤 체크포인트가 안전해질 때까지</translation>
    </message>
    <message>
        <source>Capacity of the nodes' drives</source>
        <translation>노드 드라이브 용량</translation>
    </message>
    <message>
        <source>Reading from the store</source>
        <translation>저장소 읽기</translation>
    </message>
    <message>
        <source>Reading, for each 32 nodes</source>
        <translation>노드 32대당 읽기</translation>
    </message>
    <message>
        <source>Reading a checkpoint back</source>
        <translation>체크포인트를 다시 읽는 시간</translation>
    </message>
    <message>
        <source>Model into the accelerators</source>
        <translation>모델을 가속기에 올리는 시간</translation>
    </message>
    <message>
        <source>Writing to the store</source>
        <translation>저장소 쓰기</translation>
    </message>
    <message>
        <source>Writing, for each 32 nodes</source>
        <translation>노드 32대당 쓰기</translation>
    </message>
    <message>
        <source>Writing a checkpoint</source>
        <translation>체크포인트를 쓰는 시간</translation>
    </message>
    <message>
        <source>Checkpoints take %{share} of the time, more than %{limit}: %{needed} to write would keep them within it</source>
        <translation>체크포인트가 시간의 %{share}를 써서 %{limit}를 넘습니다. 쓰기 %{needed}이면 그 안에 듭니다</translation>
    </message>
    <message>
        <source>A checkpoint is begun every %{interval}, and takes %{lag} to be safe</source>
        <translation>체크포인트를 %{interval}마다 시작하는데, 안전해지기까지 %{lag} 걸립니다</translation>
    </message>
    <message>
        <source>%{spares} spare nodes suffice only %{suffice} of the time; then training waits. 99 % takes %{needed}</source>
        <translation>예비 노드 %{spares}대로는 %{suffice}의 시간만 충분하고, 그 밖에는 학습이 기다립니다. 99 %에는 %{needed}대가 필요합니다</translation>
    </message>
    <message>
        <source>The store holds %{capacity}, and %{needed} are needed</source>
        <translation>저장소 용량은 %{capacity}인데 %{needed}이 필요합니다</translation>
    </message>
    <message>
        <source>best checkpoint interval</source>
        <translation>최적 체크포인트 간격</translation>
    </message>
    <message>
        <source>time that a checkpoint blocks training</source>
        <translation>체크포인트가 학습을 막는 시간</translation>
    </message>
    <message>
        <source>bytes read for each token</source>
        <translation>토큰마다 읽는 바이트</translation>
    </message>
    <message>
        <source>share read from the nodes' drives</source>
        <translation>노드 드라이브에서 읽는 몫</translation>
    </message>
    <message>
        <source>nodes that write the checkpoint</source>
        <translation>체크포인트를 쓰는 노드 수</translation>
    </message>
    <message>
        <source>rate of writing checkpoints</source>
        <translation>체크포인트 쓰기 속도</translation>
    </message>
    <message>
        <source>share of time that checkpoints may take</source>
        <translation>체크포인트에 허용하는 시간의 몫</translation>
    </message>
    <message>
        <source>size of a checkpoint</source>
        <translation>체크포인트 크기</translation>
    </message>
    <message>
        <source>accelerators that write the checkpoint</source>
        <translation>체크포인트를 쓰는 가속기 수</translation>
    </message>
    <message>
        <source>checkpoints that are kept</source>
        <translation>보관하는 체크포인트 수</translation>
    </message>
    <message>
        <source>size of the dataset</source>
        <translation>데이터셋 크기</translation>
    </message>
    <message>
        <source>capacity of a drive</source>
        <translation>드라이브 용량</translation>
    </message>
    <message>
        <source>time to write to the nodes' drives</source>
        <translation>노드 드라이브에 쓰는 시간</translation>
    </message>
    <message>
        <source>write rate of a node's drives</source>
        <translation>노드 드라이브들의 쓰기 속도</translation>
    </message>
    <message>
        <source>rate to the node</source>
        <translation>노드까지의 속도</translation>
    </message>
    <message>
        <source>time of the model to the node</source>
        <translation>모델이 노드까지 오는 시간</translation>
    </message>
    <message>
        <source>goodput of training</source>
        <translation>학습의 유효 처리율</translation>
    </message>
    <message>
        <source>time to copy out of the accelerators</source>
        <translation>가속기에서 꺼내는 시간</translation>
    </message>
    <message>
        <source>link of an accelerator to its host</source>
        <translation>가속기와 호스트 사이 링크</translation>
    </message>
    <message>
        <source>nodes under repair, on average</source>
        <translation>평균적으로 수리 중인 노드</translation>
    </message>
    <message>
        <source>read from the store</source>
        <translation>저장소에서 읽는 속도</translation>
    </message>
    <message>
        <source>what training reads</source>
        <translation>학습이 읽는 속도</translation>
    </message>
    <message>
        <source>what the measured accelerator reads</source>
        <translation>측정된 가속기가 읽는 속도</translation>
    </message>
    <message>
        <source>what one accelerator reads</source>
        <translation>가속기 하나가 읽는 속도</translation>
    </message>
    <message>
        <source>what the store can supply</source>
        <translation>저장소가 공급할 수 있는 속도</translation>
    </message>
    <message>
        <source>checkpoint interval</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>interruptions of any job, whatever its size</source>
        <translation>크기와 관계없이 모든 작업에 생기는 중단</translation>
    </message>
    <message>
        <source>nodes of the job</source>
        <translation>작업의 노드 수</translation>
    </message>
    <message>
        <source>failures of the job's nodes</source>
        <translation>작업 노드의 고장</translation>
    </message>
    <message>
        <source>time until the checkpoint is safe</source>
        <translation>체크포인트가 안전해질 때까지의 시간</translation>
    </message>
    <message>
        <source>mean time between interruptions</source>
        <translation>평균 중단 간격</translation>
    </message>
    <message>
        <source>availability of one node</source>
        <translation>노드 하나의 가용률</translation>
    </message>
    <message>
        <source>capacity of the nodes' drives</source>
        <translation>노드 드라이브 용량</translation>
    </message>
    <message>
        <source>drives of a node</source>
        <translation>노드마다 드라이브 수</translation>
    </message>
    <message>
        <source>failures of one node</source>
        <translation>노드 하나의 고장</translation>
    </message>
    <message>
        <source>a node's link to the store</source>
        <translation>노드와 저장소 사이 링크</translation>
    </message>
    <message>
        <source>share of interruptions after which a node is replaced</source>
        <translation>노드를 교체하게 되는 중단의 몫</translation>
    </message>
    <message>
        <source>share of failures after which a node is replaced</source>
        <translation>노드를 교체하게 되는 고장의 몫</translation>
    </message>
    <message>
        <source>time to read a checkpoint</source>
        <translation>체크포인트를 읽는 시간</translation>
    </message>
    <message>
        <source>accelerators that read</source>
        <translation>읽는 가속기 수</translation>
    </message>
    <message>
        <source>nodes that read</source>
        <translation>읽는 노드 수</translation>
    </message>
    <message>
        <source>time until a broken node is a spare again</source>
        <translation>고장 난 노드가 다시 예비가 될 때까지</translation>
    </message>
    <message>
        <source>restart after a permanent failure</source>
        <translation>영구 고장 뒤의 재시작</translation>
    </message>
    <message>
        <source>restart after a failure, on average</source>
        <translation>고장 뒤 평균 재시작 시간</translation>
    </message>
    <message>
        <source>restart after a transient failure</source>
        <translation>일시 고장 뒤의 재시작</translation>
    </message>
    <message>
        <source>bytes of the served model</source>
        <translation>서빙하는 모델의 크기</translation>
    </message>
    <message>
        <source>spare nodes</source>
        <translation>예비 노드 수</translation>
    </message>
    <message>
        <source>peak of this accelerator over that of the measured one</source>
        <translation>측정된 가속기 대비 이 가속기의 최대 연산</translation>
    </message>
    <message>
        <source>rate into the accelerators</source>
        <translation>가속기까지의 속도</translation>
    </message>
    <message>
        <source>time of the model into the accelerators</source>
        <translation>모델이 가속기에 올라가는 시간</translation>
    </message>
    <message>
        <source>units of 32 nodes</source>
        <translation>32노드 단위의 수</translation>
    </message>
    <message>
        <source>read rate of the store</source>
        <translation>저장소의 읽기 속도</translation>
    </message>
    <message>
        <source>write rate of the store</source>
        <translation>저장소의 쓰기 속도</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>초당 토큰</translation>
    </message>
    <message>
        <source>usable share of what is bought</source>
        <translation>구입한 용량 중 쓸 수 있는 몫</translation>
    </message>
    <message>
        <source>time to write a checkpoint</source>
        <translation>체크포인트를 쓰는 시간</translation>
    </message>
    <message>
        <source>A climate has twelve rows of dry bulb, dew point, mean high and mean low, and these are not: %{given}</source>
        <translation>기후는 건구, 노점, 평균 최고, 평균 최저의 열두 행이어야 하는데, 여기는 그렇지 않습니다: %{given}</translation>
    </message>
    <message>
        <source>A row has %{expected} numbers, and this one has %{given}</source>
        <translation>한 행에는 숫자가 %{expected}개여야 하는데, 여기에는 %{given}개 있습니다</translation>
    </message>
    <message>
        <source>A day has 24 letters, one an hour, each with a price: “%{given}”</source>
        <translation>하루는 시간마다 한 글자씩 24글자이고, 글자마다 단가가 있어야 합니다: “%{given}”</translation>
    </message>
    <message>
        <source>The seasons of “%{given}” do not hold each month exactly once</source>
        <translation>“%{given}”의 계절들이 열두 달을 꼭 한 번씩 담고 있지 않습니다</translation>
    </message>
    <message>
        <source>Keep enough spare nodes for 99 %</source>
        <translation>99 %에 충분한 예비 노드를 둡니다</translation>
    </message>
    <message>
        <source>Write checkpoints while training goes on</source>
        <translation>학습을 계속하며 체크포인트를 씁니다</translation>
    </message>
    <message>
        <source>Take the best checkpoint interval</source>
        <translation>최적 체크포인트 간격을 씁니다</translation>
    </message>
    <message>
        <source>Go on with fewer replicas while no spare is left</source>
        <translation>예비가 없을 때 복제본을 줄여 계속합니다</translation>
    </message>
    <message>
        <source>Take a faster or larger store</source>
        <translation>더 빠르거나 큰 저장소를 고릅니다</translation>
    </message>
    <message>
        <source>Keep the dataset on drives of the nodes</source>
        <translation>데이터셋을 노드 드라이브에 둡니다</translation>
    </message>
    <message>
        <source>Listed price of one accelerator-hour on demand, as dated in the catalog: the one chosen, or the cheapest for this accelerator.</source>
        <translation>카탈로그에 날짜와 함께 적힌 온디맨드 가속기 시간당 가격입니다. 고른 것, 또는 이 가속기에서 가장 싼 것을 씁니다.</translation>
    </message>
    <message>
        <source>Rent for each kilowatt of rated IT power and month; energy is paid beside it.</source>
        <translation>정격 IT 전력 1 kW와 한 달마다의 임대료입니다. 에너지는 따로 냅니다.</translation>
    </message>
    <message>
        <source>Annuity: price times i / (1 − (1 + i)^−n), after what is left at the end is taken off at its value today. Or straight line: price without what is left, over its life.</source>
        <translation>연금 방식: 잔존가의 현재가를 뺀 가격에 i / (1 − (1 + i)^−n)을 곱합니다. 정액 방식: 잔존가를 뺀 가격을 수명으로 나눕니다.</translation>
    </message>
    <message>
        <source>Pieces times their price: what the design says, else what the catalog publishes, else what their accelerators cost times Epoch's ratio, else a planning value.</source>
        <translation>수량에 단가를 곱합니다. 단가는 설계의 값, 없으면 카탈로그 공개가, 없으면 가속기 가격에 Epoch 비율을 곱한 값, 그것도 없으면 계획값입니다.</translation>
    </message>
    <message>
        <source>Capital over income less what running costs; without interest.</source>
        <translation>자본을 수입에서 운영비를 뺀 값으로 나눕니다. 이자는 없습니다.</translation>
    </message>
    <message>
        <source>The building is rented.</source>
        <translation>건물을 빌립니다.</translation>
    </message>
    <message>
        <source>Published making of each accelerator, and a server around them.</source>
        <translation>가속기마다 공개된 제조 배출량과 그 둘레의 서버를 더합니다.</translation>
    </message>
    <message>
        <source>Mean of the chosen tariff for a load that never varies: by the days of its seasons, the hours of weekdays, Saturdays and Sundays.</source>
        <translation>변하지 않는 부하에 대한 요금제의 평균입니다. 계절의 날 수와 평일·토요일·일요일의 시간대로 가중합니다.</translation>
    </message>
    <message>
        <source>carbon dioxide of making it</source>
        <translation>제조의 이산화탄소</translation>
    </message>
    <message>
        <source>price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Energy and carbon</source>
        <translation>에너지와 탄소</translation>
    </message>
    <message>
        <source>One server of 2.2 to 3.9 t stands for all; network, storage and building are left out.</source>
        <translation>서버 하나를 2.2~3.9 t의 중간값으로 보았습니다. 네트워크, 저장소, 건물은 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Utilisation above which the cloud is dearer</source>
        <translation>클라우드가 더 비싸지는 이용률</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>자본 지출</translation>
    </message>
    <message>
        <source>Cloud, one accelerator-hour</source>
        <translation>클라우드 가속기 1시간</translation>
    </message>
    <message>
        <source>Rent a year</source>
        <translation>연간 임대료</translation>
    </message>
    <message>
        <source>Building and plant</source>
        <translation>건물과 설비</translation>
    </message>
    <message>
        <source>Building and plant, a year</source>
        <translation>건물과 설비, 연간</translation>
    </message>
    <message>
        <source>Equipment, a year</source>
        <translation>장비, 연간</translation>
    </message>
    <message>
        <source>Racks and room equipment</source>
        <translation>랙과 전산실 장비</translation>
    </message>
    <message>
        <source>Cables and transceivers</source>
        <translation>케이블과 트랜시버</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>순현재가치</translation>
    </message>
    <message>
        <source>Pay-back</source>
        <translation>회수 기간</translation>
    </message>
    <message>
        <source>Useful accelerator-hour</source>
        <translation>유효 가속기 1시간</translation>
    </message>
    <message>
        <source>Training, a million tokens</source>
        <translation>학습 100만 토큰</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>예비 부품</translation>
    </message>
    <message>
        <source>Staff a year</source>
        <translation>연간 인건비</translation>
    </message>
    <message>
        <source>Support a year</source>
        <translation>연간 지원 계약</translation>
    </message>
    <message>
        <source>Total cost of a year</source>
        <translation>연간 총비용</translation>
    </message>
    <message>
        <source>One training</source>
        <translation>학습 한 번</translation>
    </message>
    <message>
        <source>Carbon dioxide of a year's electricity</source>
        <translation>연간 전력의 이산화탄소</translation>
    </message>
    <message>
        <source>Training energy as model cards count</source>
        <translation>모델 카드 방식의 학습 에너지</translation>
    </message>
    <message>
        <source>Carbon dioxide as model cards count</source>
        <translation>모델 카드 방식의 이산화탄소</translation>
    </message>
    <message>
        <source>Electricity a year</source>
        <translation>연간 전기 요금</translation>
    </message>
    <message>
        <source>Demand charges a year</source>
        <translation>연간 기본요금</translation>
    </message>
    <message>
        <source>Carbon dioxide of making servers and GPUs</source>
        <translation>서버와 GPU 제조의 이산화탄소</translation>
    </message>
    <message>
        <source>Carbon dioxide of making, a year</source>
        <translation>제조의 이산화탄소, 연간</translation>
    </message>
    <message>
        <source>Energy charges a year</source>
        <translation>연간 전력량 요금</translation>
    </message>
    <message>
        <source>Energy a year, with idle time</source>
        <translation>유휴 시간을 포함한 연간 에너지</translation>
    </message>
    <message>
        <source>Mean price of a kilowatt-hour</source>
        <translation>킬로와트시 평균 단가</translation>
    </message>
    <message>
        <source>Energy reuse effectiveness (ERE)</source>
        <translation>에너지 재사용 효율(ERE)</translation>
    </message>
    <message>
        <source>Heat used again</source>
        <translation>다시 쓰는 열</translation>
    </message>
    <message>
        <source>Training energy with failures</source>
        <translation>고장을 포함한 학습 에너지</translation>
    </message>
    <message>
        <source>Carbon dioxide of the training</source>
        <translation>학습의 이산화탄소</translation>
    </message>
    <message>
        <source>life of the building</source>
        <translation>건물 수명</translation>
    </message>
    <message>
        <source>share of the year in which the cluster works</source>
        <translation>클러스터가 일하는 시간의 몫</translation>
    </message>
    <message>
        <source>life over which making is shared out</source>
        <translation>제조 배출을 나누는 수명</translation>
    </message>
    <message>
        <source>energy as model cards count</source>
        <translation>모델 카드 방식의 에너지</translation>
    </message>
    <message>
        <source>cloud price of an accelerator-hour</source>
        <translation>클라우드 가속기 시간당 가격</translation>
    </message>
    <message>
        <source>rent a year</source>
        <translation>연간 임대료</translation>
    </message>
    <message>
        <source>rent of a kilowatt and month</source>
        <translation>1 kW·월 임대료</translation>
    </message>
    <message>
        <source>building and plant</source>
        <translation>건물과 설비</translation>
    </message>
    <message>
        <source>price of building for each watt</source>
        <translation>와트당 건설 단가</translation>
    </message>
    <message>
        <source>building and plant, a year</source>
        <translation>건물과 설비, 연간</translation>
    </message>
    <message>
        <source>racks and room equipment</source>
        <translation>랙과 전산실 장비</translation>
    </message>
    <message>
        <source>life of the equipment</source>
        <translation>장비 수명</translation>
    </message>
    <message>
        <source>cables and transceivers</source>
        <translation>케이블과 트랜시버</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>total cost of a year</source>
        <translation>연간 총비용</translation>
    </message>
    <message>
        <source>cost of the training</source>
        <translation>학습 비용</translation>
    </message>
    <message>
        <source>share of accelerator-hours put to use</source>
        <translation>쓰이는 가속기 시간의 몫</translation>
    </message>
    <message>
        <source>demand charges a year</source>
        <translation>연간 기본요금</translation>
    </message>
    <message>
        <source>demand charge of a kilowatt and month</source>
        <translation>1 kW·월 기본요금</translation>
    </message>
    <message>
        <source>carbon dioxide of making</source>
        <translation>제조의 이산화탄소</translation>
    </message>
    <message>
        <source>electricity a year</source>
        <translation>연간 전기 요금</translation>
    </message>
    <message>
        <source>energy charges a year</source>
        <translation>연간 전력량 요금</translation>
    </message>
    <message>
        <source>energy a year</source>
        <translation>연간 에너지</translation>
    </message>
    <message>
        <source>mean price of energy</source>
        <translation>에너지 평균 단가</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>장비</translation>
    </message>
    <message>
        <source>equipment, a year</source>
        <translation>장비, 연간</translation>
    </message>
    <message>
        <source>expected facility power</source>
        <translation>예상 시설 전력</translation>
    </message>
    <message>
        <source>idle facility power</source>
        <translation>유휴 시설 전력</translation>
    </message>
    <message>
        <source>rated facility power</source>
        <translation>정격 시설 전력</translation>
    </message>
    <message>
        <source>carbon intensity of the grid</source>
        <translation>전력망의 탄소 집약도</translation>
    </message>
    <message>
        <source>share of the liquid's heat that is used again</source>
        <translation>액체 열 가운데 다시 쓰는 몫</translation>
    </message>
    <message>
        <source>interest a year</source>
        <translation>연이율</translation>
    </message>
    <message>
        <source>expected IT power</source>
        <translation>예상 IT 전력</translation>
    </message>
    <message>
        <source>rated IT power</source>
        <translation>정격 IT 전력</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>cost of a person, a year</source>
        <translation>1인당 연간 비용</translation>
    </message>
    <message>
        <source>accelerators of the plan</source>
        <translation>계획의 가속기 수</translation>
    </message>
    <message>
        <source>heat used again</source>
        <translation>다시 쓰는 열</translation>
    </message>
    <message>
        <source>spare parts</source>
        <translation>예비 부품</translation>
    </message>
    <message>
        <source>share of the equipment kept as spare parts</source>
        <translation>예비 부품으로 두는 장비의 몫</translation>
    </message>
    <message>
        <source>staff a year</source>
        <translation>연간 인건비</translation>
    </message>
    <message>
        <source>support a year</source>
        <translation>연간 지원 계약</translation>
    </message>
    <message>
        <source>support a year, of the equipment</source>
        <translation>장비 대비 연간 지원 비율</translation>
    </message>
    <message>
        <source>training time with failures</source>
        <translation>고장을 포함한 학습 기간</translation>
    </message>
    <message>
        <source>tokens of the training</source>
        <translation>학습 토큰 수</translation>
    </message>
    <message>
        <source>rent</source>
        <translation>임대료</translation>
    </message>
    <message>
        <source>price of building</source>
        <translation>건설 단가</translation>
    </message>
    <message>
        <source>price of electricity</source>
        <translation>전기 요금</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>유효 처리율</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>이자율</translation>
    </message>
    <message>
        <source>price of the network</source>
        <translation>네트워크 가격</translation>
    </message>
    <message>
        <source>price of servers</source>
        <translation>서버 가격</translation>
    </message>
    <message>
        <source>salaries</source>
        <translation>인건비</translation>
    </message>
    <message>
        <source>price of storage</source>
        <translation>저장소 가격</translation>
    </message>
    <message>
        <source>support</source>
        <translation>지원 계약</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>이용률</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>신뢰성</translation>
    </message>
    <message>
        <source>Checkpoints while training</source>
        <translation>비동기 저장</translation>
    </message>
    <message>
        <source>Going on without spares</source>
        <translation>예비 없이 계속</translation>
    </message>
    <message>
        <source>Failure rates</source>
        <translation>고장률</translation>
    </message>
    <message>
        <source>Repair of a node</source>
        <translation>노드 수리</translation>
    </message>
    <message>
        <source>Restart with a spare</source>
        <translation>교체 재시작</translation>
    </message>
    <message>
        <source>Restart, same nodes</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Spare nodes</source>
        <translation>예비 노드</translation>
    </message>
    <message>
        <source>Change operation</source>
        <translation>운영 변경</translation>
    </message>
    <message>
        <source>Of what every rack blows out a share comes back to fronts: it falls with the distance, is more where air is blown straight at a front and little from contained aisles. The linear balance of all racks then gives what each takes in; this is the warmest.</source>
        <translation>각 랙이 내보낸 공기의 일부가 앞면으로 되돌아옵니다. 그 비율은 거리에 따라 줄고, 앞면을 향해 곧바로 불 때 커지며, 차폐된 통로에서는 작습니다. 모든 랙의 선형 수지를 풀어 각 랙의 흡기 온도를 구하고, 그중 가장 높은 값을 보입니다.</translation>
    </message>
    <message>
        <source>Mean over the racks of what each takes in, weighted by its air flow.</source>
        <translation>각 랙의 흡기 온도를 풍량으로 가중한 평균.</translation>
    </message>
    <message>
        <source>Racks whose inlet is above the recommended range.</source>
        <translation>흡기 온도가 권장 범위를 넘는 랙의 수.</translation>
    </message>
    <message>
        <source>The shares are planning values, not measured: a hall with other tiles, gaps and fans differs by kelvins. A measured hall or a flow simulation knows better.</source>
        <translation>비율은 측정값이 아닌 계획값입니다. 타일, 틈, 팬이 다른 전산실에서는 수 K 차이가 납니다. 실측이나 유동 해석이 더 정확합니다.</translation>
    </message>
    <message>
        <source>By heat alone: the catalog does not know how much coolant these units move.</source>
        <translation>열만으로 계산: 카탈로그에 이 장치의 냉각수 유량이 없습니다.</translation>
    </message>
    <message>
        <source>Coolant units needed for cold plates, with spares</source>
        <translation>콜드 플레이트용 CDU 필요 수, 예비 포함</translation>
    </message>
    <message>
        <source>Coolant that cold plates need at rated heat</source>
        <translation>정격 열에서 콜드 플레이트가 필요로 하는 냉각수</translation>
    </message>
    <message>
        <source>Warmest rack inlet</source>
        <translation>가장 더운 랙 흡기</translation>
    </message>
    <message>
        <source>Mean rack inlet</source>
        <translation>평균 랙 흡기</translation>
    </message>
    <message>
        <source>Racks above the recommended inlet</source>
        <translation>권장 흡기 온도를 넘는 랙</translation>
    </message>
    <message>
        <source>racks that air flows through</source>
        <translation>공기가 흐르는 랙</translation>
    </message>
    <message>
        <source>installed over needed: 2 for two full paths, 1.5 for three that share</source>
        <translation>필요 대비 설치 비율: 완전한 두 경로는 2, 나누어 맡는 세 경로는 1.5</translation>
    </message>
    <message>
        <source>spare units</source>
        <translation>예비 장치</translation>
    </message>
    <message>
        <source>coolant that one unit moves</source>
        <translation>장치 한 대가 보내는 냉각수</translation>
    </message>
    <message>
        <source>coolant that cold plates need</source>
        <translation>콜드 플레이트가 필요로 하는 냉각수</translation>
    </message>
    <message>
        <source>highest recommended inlet</source>
        <translation>권장 흡기 온도 상한</translation>
    </message>
    <message>
        <source>distance by which the share falls to 1/e</source>
        <translation>비율이 1/e로 줄어드는 거리</translation>
    </message>
    <message>
        <source>share that escapes to fronts</source>
        <translation>앞면으로 되돌아가는 비율</translation>
    </message>
    <message>
        <source>the same where it is blown straight into a front</source>
        <translation>앞면으로 곧바로 불 때의 같은 비율</translation>
    </message>
    <message>
        <source>the same from contained aisles</source>
        <translation>차폐된 통로에서의 같은 비율</translation>
    </message>
    <message>
        <source>%{needed} coolant distribution units are needed with spares; %{placed} are placed</source>
        <translation>예비를 포함해 CDU %{needed}대가 필요하고, 놓인 것은 %{placed}대입니다</translation>
    </message>
    <message>
        <source>Cold plates need %{flow} of coolant and one unit moves %{each}: %{needed} coolant distribution units are needed with spares; %{placed} are placed</source>
        <translation>콜드 플레이트에 냉각수 %{flow}가 필요하고 CDU 한 대는 %{each}를 보냅니다. 예비를 포함해 %{needed}대가 필요하고, 놓인 것은 %{placed}대입니다</translation>
    </message>
    <message>
        <source>The PDUs of %{rack} carry its load, but one phase is at %{share} of what it carries: the phases differ by %{unevenness} from their mean</source>
        <translation>%{rack}의 PDU 전체로는 부하를 감당하지만 한 상이 그 용량의 %{share}입니다. 상이 평균에서 %{unevenness} 벗어나 있습니다</translation>
    </message>
    <message>
        <source>With one PDU out of service one phase of %{rack} is at %{share} of what it carries, though the other PDUs carry the load as a whole</source>
        <translation>PDU 하나가 멈추면 나머지 PDU 전체로는 부하를 감당하지만 %{rack}의 한 상이 그 용량의 %{share}가 됩니다</translation>
    </message>
    <message>
        <source>Rack %{rack} takes in air of %{temperature}; up to %{limit} is recommended (racks concerned: %{racks})</source>
        <translation>랙 %{rack}의 흡기 온도가 %{temperature}입니다. 권장 상한은 %{limit}입니다(해당 랙: %{racks})</translation>
    </message>
    <message>
        <source>Rack %{rack} takes in air of %{temperature}; at most %{limit} is allowed (racks concerned: %{racks})</source>
        <translation>랙 %{rack}의 흡기 온도가 %{temperature}입니다. 허용 상한은 %{limit}입니다(해당 랙: %{racks})</translation>
    </message>
    <message>
        <source>Contain the aisles</source>
        <translation>통로를 차폐합니다</translation>
    </message>
    <message>
        <source>Supply cooler air</source>
        <translation>더 찬 공기를 공급합니다</translation>
    </message>
    <message>
        <source>Cords are taken to be plugged in turn: to one PDU after the other, and there to one phase after the other. Of all racks the fullest phase at rated power, over a third of what its PDU carries.</source>
        <translation>전원 코드를 PDU에 번갈아, 각 PDU 안에서는 상에 번갈아 꽂는다고 봅니다. 모든 랙 가운데 정격에서 가장 많이 찬 상을 그 PDU 용량의 3분의 1로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>The same rack with the PDU out of service whose loss hurts most: the other cords of each device then carry all of it.</source>
        <translation>같은 랙에서 손실이 가장 큰 PDU 하나가 멈춘 경우: 각 장비의 나머지 코드가 전부를 맡습니다.</translation>
    </message>
    <message>
        <source>Fullest phase over the mean of the three phases of its PDU, less 1.</source>
        <translation>가장 많이 찬 상을 그 PDU 세 상의 평균으로 나누고 1을 뺀 값.</translation>
    </message>
    <message>
        <source>Whoever plugs cords otherwise gets other phases. Of PDUs between lines (delta) the three pairs of lines stand for the phases.</source>
        <translation>코드를 다르게 꽂으면 상도 달라집니다. 선간(델타) PDU에서는 세 선간 쌍이 상을 대신합니다.</translation>
    </message>
    <message>
        <source>Fullest phase, share of what it carries</source>
        <translation>가장 찬 상의 부하율</translation>
    </message>
    <message>
        <source>Fullest phase with a PDU out of service</source>
        <translation>PDU 하나가 멈췄을 때 가장 찬 상</translation>
    </message>
    <message>
        <source>Unevenness of the phases</source>
        <translation>상 불평형</translation>
    </message>
    <message>
        <source>PUE of this plant in this weather</source>
        <translation>이 날씨에서 이 설비의 PUE</translation>
    </message>
    <message>
        <source>PUE of the worst hour</source>
        <translation>가장 나쁜 시간의 PUE</translation>
    </message>
    <message>
        <source>WUE of this plant in this weather</source>
        <translation>이 날씨에서 이 설비의 WUE</translation>
    </message>
    <message>
        <source>Heat carried away without a chiller</source>
        <translation>냉동기 없이 내보내는 열</translation>
    </message>
    <message>
        <source>The hour of the year in which fans, pumps, chillers and towers take most.</source>
        <translation>한 해 중 팬, 펌프, 냉동기, 냉각탑이 가장 많이 쓰는 시간.</translation>
    </message>
    <message>
        <source>Hour by hour what towers and wetted pads evaporate, what drifts off and what is blown down so that salts do not gather.</source>
        <translation>시간마다 냉각탑과 젖은 패드가 증발시키는 물, 흩날리는 물, 염분이 쌓이지 않게 빼는 물의 합.</translation>
    </message>
    <message>
        <source>Hour by hour the part of the heat that outside air, dry coolers or towers take to the wanted temperature by themselves.</source>
        <translation>시간마다 외기, 건식 냉각기, 냉각탑만으로 원하는 온도까지 내릴 수 있는 열의 비율.</translation>
    </message>
    <message>
        <source>A typical day of each month stands for the year; no part load, control or storage. Compare with the published median and its range.</source>
        <translation>달마다 전형적인 하루로 한 해를 대신합니다. 부분 부하, 제어, 축열은 없습니다. 공개된 중앙값과 범위와 비교하십시오.</translation>
    </message>
    <message>
        <source>air handlers, of IT power</source>
        <translation>공조기, IT 전력 대비</translation>
    </message>
    <message>
        <source>pumps, of IT power</source>
        <translation>펌프, IT 전력 대비</translation>
    </message>
    <message>
        <source>chillers, of IT power</source>
        <translation>냉동기, IT 전력 대비</translation>
    </message>
    <message>
        <source>fans of towers and dry coolers, of IT power</source>
        <translation>냉각탑과 건식 냉각기의 팬, IT 전력 대비</translation>
    </message>
    <message>
        <source>losses of the power chain, of IT power</source>
        <translation>전력 체인 손실, IT 전력 대비</translation>
    </message>
    <message>
        <source>lighting, of IT power</source>
        <translation>조명, IT 전력 대비</translation>
    </message>
    <message>
        <source>facility water to coolant units</source>
        <translation>CDU로 가는 설비수</translation>
    </message>
    <message>
        <source>%{plant} is chosen, and the weather of the site is not: its yearly PUE is only the published median</source>
        <translation>%{plant}을(를) 골랐지만 현장의 기후가 없습니다. 연간 PUE는 공개된 중앙값뿐입니다</translation>
    </message>
    <message>
        <source>Facility water of %{temperature} is above the %{limit} of %{class}</source>
        <translation>설비수 %{temperature}는 %{class}의 상한 %{limit}보다 높습니다</translation>
    </message>
    <message>
        <source>Power is to come over two full paths, and rack %{rack} has %{count} PDU (racks concerned: %{racks})</source>
        <translation>전원을 완전한 두 경로로 공급하기로 했지만 랙 %{rack}의 PDU는 %{count}대입니다(해당 랙: %{racks})</translation>
    </message>
    <message>
        <source>Choose the climate of the site</source>
        <translation>현장의 기후를 고릅니다</translation>
    </message>
    <message>
        <source>Supply facility water as cool as the class allows</source>
        <translation>설비수를 등급이 허용하는 온도로 공급합니다</translation>
    </message>
    <message>
        <source>Give these racks a second PDU</source>
        <translation>이 랙들에 두 번째 PDU를 둡니다</translation>
    </message>
    <message>
        <source>Change cost</source>
        <translation>비용 변경</translation>
    </message>
    <message>
        <source>Racks that the cooling needs at least</source>
        <translation>냉각 기준 최소 랙 수</translation>
    </message>
    <message>
        <source>heat of all racks, rated</source>
        <translation>모든 랙의 정격 발열</translation>
    </message>
    <message>
        <source>what the cooling carries per rack</source>
        <translation>랙당 냉각 용량</translation>
    </message>
    <message>
        <source>Air carries 20 to 30 kW a rack</source>
        <translation>공랭은 랙당 20~30 kW를 감당한다</translation>
    </message>
    <message>
        <source>What the catalog’s usual room air carries per rack.</source>
        <translation>카탈로그의 일반 실내 공랭이 랙당 감당하는 값입니다.</translation>
    </message>
    <message>
        <source>Pipeline parallelism is 80 to 90 % efficient</source>
        <translation>파이프라인 병렬의 효율은 80~90 %이다</translation>
    </message>
    <message>
        <source>1 less the bubble of the lecture’s own plan, (p − 1) / (v m + p − 1). With 8 stages and 16 micro-batches it is less; 80 % takes 28 micro-batches.</source>
        <translation>1에서 강의 계획의 버블 (p − 1) / (v m + p − 1)을 뺀 값입니다. 8단계와 마이크로배치 16개로는 그보다 낮고, 80 %에는 마이크로배치 28개가 필요합니다.</translation>
    </message>
    <message>
        <source>70 % of the heat goes to water</source>
        <translation>열의 70 %가 물로 간다</translation>
    </message>
    <message>
        <source>What the catalog’s cold plates take up. Published values go from 61 to 87 %.</source>
        <translation>카탈로그의 콜드 플레이트가 흡수하는 비율입니다. 공개된 값은 61~87 %입니다.</translation>
    </message>
    <message>
        <source>GPUs need 20 more years to catch up</source>
        <translation>GPU가 따라잡으려면 20년이 더 필요하다</translation>
    </message>
    <message>
        <source>ln 38,000 / ln 1.7, as the lecture reckons.</source>
        <translation>강의의 계산대로 ln 38,000 / ln 1.7입니다.</translation>
    </message>
    <message>
        <source>Training compute grows 4.1 times a year</source>
        <translation>학습 연산량은 1년에 4.1배 늘어난다</translation>
    </message>
    <message>
        <source>The fit to published frontier models.</source>
        <translation>공개된 프런티어 모델에 맞춘 값입니다.</translation>
    </message>
    <message>
        <source>8-way tensor, 4-way pipeline and 8-way data parallel fill 256 GPUs</source>
        <translation>텐서 8, 파이프라인 4, 데이터 8 병렬이 GPU 256개를 채운다</translation>
    </message>
    <message>
        <source>What the plan needs: the product of its degrees.</source>
        <translation>계획에 필요한 수, 곧 병렬 차수의 곱입니다.</translation>
    </message>
    <message>
        <source>GPU performance per watt grows 1.7 times a year</source>
        <translation>전성비를 고려한 GPU 성능은 1년에 1.7배 늘어난다</translation>
    </message>
    <message>
        <source>The fit to published accelerators: a doubling takes years, not one and a quarter.</source>
        <translation>공개된 가속기에 맞춘 값입니다. 두 배가 되는 데 1년 남짓이 아니라 몇 해가 걸립니다.</translation>
    </message>
    <message>
        <source>The cluster uses 3 MW</source>
        <translation>클러스터는 3 MW를 쓴다</translation>
    </message>
    <message>
        <source>At the meter, in training: servers, network, cooling and losses belong to it.</source>
        <translation>학습 중 계량기 기준이며 서버, 네트워크, 냉각, 손실을 포함합니다.</translation>
    </message>
    <message>
        <source>Liquid cooling gives 1.8 % more performance</source>
        <translation>수랭은 성능을 1.8 % 높인다</translation>
    </message>
    <message>
        <source>No publication of it was found, and the lecture names no workload.</source>
        <translation>발표 자료를 찾지 못했고, 강의에는 워크로드가 없습니다.</translation>
    </message>
    <message>
        <source>The gap over twelve years is 38,000 times</source>
        <translation>12년 동안의 격차는 38,000배이다</translation>
    </message>
    <message>
        <source>The same twelve years by the fits to compute and efficiency.</source>
        <translation>같은 12년을 연산량과 효율의 추세로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Gaudi 3 is 10 % faster than H100</source>
        <translation>Gaudi 3은 H100보다 10 % 빠르다</translation>
    </message>
    <message>
        <source>Dense bf16 peaks over each other. What arrives of a peak differs by workload, so 10 % may well be measured.</source>
        <translation>dense bf16 최고 성능의 비입니다. 실제 달성 비율은 워크로드마다 달라 10 %로 측정될 수 있습니다.</translation>
    </message>
    <message>
        <source>Gaudi 3 gives 1.8 times the performance for its price</source>
        <translation>Gaudi 3의 가성비는 1.8배이다</translation>
    </message>
    <message>
        <source>No price is in the lecture.</source>
        <translation>강의에 가격이 없습니다.</translation>
    </message>
    <message>
        <source>5 % of the GPUs fail in a year</source>
        <translation>GPU 고장률은 연 5 %이다</translation>
    </message>
    <message>
        <source>Of Llama 3’s 54 days: faulty GPUs and their memory and processors. Faulty GPUs alone are 6.1 % a year.</source>
        <translation>Llama 3의 54일 기록에서 GPU와 그 메모리, 프로세서의 고장입니다. GPU 고장만 보면 연 6.1 %입니다.</translation>
    </message>
    <message>
        <source>4,096 H100 give off 2.8 MW</source>
        <translation>H100 4,096개의 발열은 2.8 MW이다</translation>
    </message>
    <message>
        <source>Design power of all GPUs.</source>
        <translation>모든 GPU의 설계 전력입니다.</translation>
    </message>
    <message>
        <source>An all-reduce of 10 B parameters in fp16 exchanges 20 GB a step</source>
        <translation>100억 파라미터를 fp16으로 all-reduce하면 스텝마다 20 GB를 교환한다</translation>
    </message>
    <message>
        <source>Gradients of the model once: 2 bytes each.</source>
        <translation>모델의 기울기 한 벌로, 하나에 2바이트입니다.</translation>
    </message>
    <message>
        <source>Training is 10 % of the cost, inference 90 %</source>
        <translation>비용의 10 %는 학습, 90 %는 추론이다</translation>
    </message>
    <message>
        <source>It is a survey of one cloud’s customers; no input of it is known.</source>
        <translation>한 클라우드의 고객 조사이며 입력값이 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>Llama 3 70B in INT4 takes 35 GB</source>
        <translation>Llama 3 70B는 INT4로 35 GB이다</translation>
    </message>
    <message>
        <source>Weights on one GPU with their scales; embeddings stay in 16 bits.</source>
        <translation>GPU 하나의 가중치와 스케일입니다. 임베딩은 16비트로 남습니다.</translation>
    </message>
    <message>
        <source>Liquid carries 100 to 150 kW a rack</source>
        <translation>수랭은 랙당 100~150 kW를 감당한다</translation>
    </message>
    <message>
        <source>What the catalog’s cold plates carry per rack.</source>
        <translation>카탈로그의 콜드 플레이트가 랙당 감당하는 값입니다.</translation>
    </message>
    <message>
        <source>256 GPUs fail every 2 hours</source>
        <translation>GPU 256개의 평균 고장 간격은 2시간이다</translation>
    </message>
    <message>
        <source>By Llama 3’s failures, scaled to 256 GPUs. 2 hours are what 16,384 GPUs see.</source>
        <translation>Llama 3의 고장 기록을 GPU 256개로 환산한 값입니다. 2시간은 GPU 16,384개에서 나타납니다.</translation>
    </message>
    <message>
        <source>Quantisation saves 60 % of the total cost</source>
        <translation>양자화로 TCO가 60 % 줄어든다</translation>
    </message>
    <message>
        <source>Fewer GPUs serve the same only where memory is what limits; the lecture gives no load.</source>
        <translation>메모리가 한계일 때만 더 적은 GPU로 같은 서빙을 합니다. 강의에는 부하가 없습니다.</translation>
    </message>
    <message>
        <source>Liquid cooling gives 19.2 % more performance per kW</source>
        <translation>수랭은 kW당 성능을 19.2 % 높인다</translation>
    </message>
    <message>
        <source>What a ring moves through each GPU: 2 (n − 1) / n times the gradients.</source>
        <translation>링이 GPU마다 옮기는 양으로, 기울기의 2 (n − 1) / n배입니다.</translation>
    </message>
    <message>
        <source>512 H100 train Llama 3 70B in 7 days instead of 30</source>
        <translation>H100 512개로 Llama 3 70B 학습이 30일에서 7일로 준다</translation>
    </message>
    <message>
        <source>vLLM has 25 times the throughput of HuggingFace</source>
        <translation>vLLM의 처리량은 HuggingFace의 25배이다</translation>
    </message>
    <message>
        <source>The lecture’s own benchmark, two lines further on: 1,200 over 340 tokens a second.</source>
        <translation>같은 강의의 벤치마크 값인 초당 1,200 토큰을 340 토큰으로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>확인 불가</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>재현됨</translation>
    </message>
    <message>
        <source>AI and energy</source>
        <translation>AI와 에너지</translation>
    </message>
    <message>
        <source>Gaudi 3 event</source>
        <translation>Gaudi 3 행사</translation>
    </message>
    <message>
        <source>Why GPUs run short</source>
        <translation>GPU가 부족한 이유</translation>
    </message>
    <message>
        <source>AI infrastructure</source>
        <translation>AI 인프라</translation>
    </message>
    <message>
        <source>Architecture of very large AI infrastructure</source>
        <translation>초거대 AI 인프라 아키텍처</translation>
    </message>
    <message>
        <source>A larger batch, or better kernels.</source>
        <translation>배치를 키우거나 커널을 개선하십시오.</translation>
    </message>
    <message>
        <source>Mixed precision, or recomputed activations.</source>
        <translation>혼합 정밀도나 활성값 재계산을 쓰십시오.</translation>
    </message>
    <message>
        <source>See whether communication overlaps with computing.</source>
        <translation>통신과 연산이 겹치는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Prepare data in parallel.</source>
        <translation>데이터 전처리를 병렬로 하십시오.</translation>
    </message>
    <message>
        <source>Load data faster.</source>
        <translation>데이터 로딩을 빠르게 하십시오.</translation>
    </message>
    <message>
        <source>Give the number that is missing.</source>
        <translation>빠진 수치를 주십시오.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>A mean over a step: traffic comes in bursts, which hold GPUs up long before the mean is high.</source>
        <translation>스텝 평균입니다. 통신은 몰려서 일어나므로 평균이 높지 않아도 GPU가 기다립니다.</translation>
    </message>
    <message>
        <source>GPUs compute</source>
        <translation>GPU 연산 비율</translation>
    </message>
    <message>
        <source>GPU memory in use</source>
        <translation>GPU 메모리 사용률</translation>
    </message>
    <message>
        <source>Network in use, of a GPU’s link</source>
        <translation>네트워크 사용률(GPU 링크 기준)</translation>
    </message>
    <message>
        <source>Storage in use</source>
        <translation>스토리지 사용률</translation>
    </message>
    <message>
        <source>Save checkpoints while training goes on</source>
        <translation>학습을 계속하며 체크포인트 저장</translation>
    </message>
    <message>
        <source>Oversubscription from %{from} to %{to}</source>
        <translation>오버서브스크립션 %{from} → %{to}</translation>
    </message>
    <message>
        <source>Compute in 8 bits</source>
        <translation>8비트로 연산</translation>
    </message>
    <message>
        <source>Go on with fewer replicas after a failure</source>
        <translation>고장 뒤 복제본을 줄여 계속</translation>
    </message>
    <message>
        <source>Chunks a stage from %{from} to %{to}</source>
        <translation>단계당 청크 %{from} → %{to}</translation>
    </message>
    <message>
        <source>Liquid cooling</source>
        <translation>수랭</translation>
    </message>
    <message>
        <source>Micro-batch from %{from} to %{to}</source>
        <translation>마이크로배치 %{from} → %{to}</translation>
    </message>
    <message>
        <source>No power cap instead of %{from}</source>
        <translation>전력 상한 %{from} 해제</translation>
    </message>
    <message>
        <source>Rails from %{from} to %{to}</source>
        <translation>레일 %{from} → %{to}</translation>
    </message>
    <message>
        <source>Recompute less: %{to}</source>
        <translation>재계산 줄이기: %{to}</translation>
    </message>
    <message>
        <source>Storage units from %{from} to %{to}</source>
        <translation>스토리지 장치 %{from} → %{to}</translation>
    </message>
    <message>
        <source>one GPU’s link into the network</source>
        <translation>GPU 하나의 네트워크 링크</translation>
    </message>
    <message>
        <source>time between checkpoints</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>data that comes in time</source>
        <translation>제때 오는 데이터의 비율</translation>
    </message>
    <message>
        <source>what one GPU sends into the network, mean over a step</source>
        <translation>GPU 하나가 네트워크로 보내는 양, 스텝 평균</translation>
    </message>
    <message>
        <source>memory that the fullest GPU needs</source>
        <translation>가장 찬 GPU의 필요 메모리</translation>
    </message>
    <message>
        <source>what training reads from the store</source>
        <translation>학습이 저장소에서 읽는 양</translation>
    </message>
    <message>
        <source>Cool the hall another way</source>
        <translation>냉각 방식 바꾸기</translation>
    </message>
    <message>
        <source>The design has changed meanwhile</source>
        <translation>그사이 설계가 바뀌었습니다</translation>
    </message>
    <message>
        <source>The hall is cooled so already</source>
        <translation>이미 그렇게 냉각합니다</translation>
    </message>
    <message>
        <source>%{server} is sold for liquid cooling alone</source>
        <translation>%{server}: 수랭 전용 제품입니다</translation>
    </message>
    <message>
        <source>The catalog has no such cooling system</source>
        <translation>카탈로그에 그런 냉각 시스템이 없습니다</translation>
    </message>
    <message>
        <source>“%{given}” is no name of a series</source>
        <translation>“%{given}”은(는) 계열 이름이 아닙니다</translation>
    </message>
    <message>
        <source>“%{given}” is no time</source>
        <translation>“%{given}”은(는) 시각이 아닙니다</translation>
    </message>
    <message>
        <source>not used: nobody says what the link carries</source>
        <translation>쓰지 않음: 링크 전송률이 없습니다</translation>
    </message>
    <message>
        <source>not used: a counter needs two samples with their times</source>
        <translation>쓰지 않음: 카운터에는 시각이 있는 표본이 둘 이상 필요합니다</translation>
    </message>
    <message>
        <source>“%{given}” is no number</source>
        <translation>“%{given}”은(는) 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>No field of DCGM, node exporter, vLLM or the lecture is in it</source>
        <translation>DCGM, node exporter, vLLM, 강의의 항목이 하나도 없습니다</translation>
    </message>
    <message>
        <source>%{given} is no share of a whole</source>
        <translation>%{given}은(는) 비율이 아닙니다</translation>
    </message>
    <message>
        <source>The file has more than 64 MB</source>
        <translation>파일이 64 MB를 넘습니다</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU arithmetic binds</source>
        <translation>GPU 연산이 병목입니다</translation>
    </message>
    <message>
        <source>GPU memory binds</source>
        <translation>GPU 메모리가 병목입니다</translation>
    </message>
    <message>
        <source>The network binds</source>
        <translation>네트워크가 병목입니다</translation>
    </message>
    <message>
        <source>The processors bind</source>
        <translation>CPU가 병목입니다</translation>
    </message>
    <message>
        <source>Storage binds</source>
        <translation>스토리지가 병목입니다</translation>
    </message>
    <message>
        <source>Not known what binds</source>
        <translation>병목을 알 수 없습니다</translation>
    </message>
    <message>
        <source>%{placed} of %{wanted} units “%{unit}” stand on the floor, for %{load} of rated IT power and the chosen redundancy</source>
        <translation>정격 IT 전력 %{load}와 선택한 이중화에 “%{unit}” %{wanted}대가 필요하지만 %{placed}대만 놓였습니다</translation>
    </message>
    <message>
        <source>A power cap of %{cap} is below what the GPUs draw when idle: nothing can be computed</source>
        <translation>전력 상한 %{cap}은(는) GPU의 유휴 전력보다 낮아 아무것도 연산할 수 없습니다</translation>
    </message>
    <message>
        <source>Place more UPS units, or choose less redundancy</source>
        <translation>UPS를 더 놓거나 이중화를 낮춥니다</translation>
    </message>
    <message>
        <source>Lift the power cap</source>
        <translation>전력 상한을 없앱니다</translation>
    </message>
    <message>
        <source>((cap − idle) / (computing − idle))^(1 / k), of parts that were scaled to the node’s published power.</source>
        <translation>((상한 − 유휴) / (연산 − 유휴))^(1 / k). 부품 전력은 노드의 공개 전력에 맞춘 값입니다.</translation>
    </message>
    <message>
        <source>As far as the firmware keeps to its limit: breakers see short peaks above it.</source>
        <translation>펌웨어가 상한을 지키는 범위에서의 값입니다. 차단기에는 그보다 큰 짧은 피크가 걸립니다.</translation>
    </message>
    <message>
        <source>Power above idle is taken to rise with the cube of the clock. No measured training under a cap was compared.</source>
        <translation>유휴를 넘는 전력은 클럭의 세제곱에 비례한다고 봅니다. 상한을 건 학습의 측정값과는 비교하지 않았습니다.</translation>
    </message>
    <message>
        <source>IT at rated power; losses between supply and racks, and pumps and fans behind it, are left out.</source>
        <translation>정격 IT 전력 기준입니다. UPS와 랙 사이의 손실, 그 뒤의 펌프와 팬은 뺐습니다.</translation>
    </message>
    <message>
        <source>GPU clock under the power cap</source>
        <translation>전력 상한에서의 GPU 클럭</translation>
    </message>
    <message>
        <source>Load of the UPS units</source>
        <translation>UPS 부하율</translation>
    </message>
    <message>
        <source>Load of the UPS units after a failure</source>
        <translation>고장 뒤 UPS 부하율</translation>
    </message>
    <message>
        <source>UPS units wanted</source>
        <translation>필요한 UPS 수</translation>
    </message>
    <message>
        <source>power of the clock that power above idle rises with</source>
        <translation>유휴를 넘는 전력이 따르는 클럭의 지수</translation>
    </message>
    <message>
        <source>power cap, of the GPU’s design power</source>
        <translation>GPU 설계 전력에 대한 전력 상한</translation>
    </message>
    <message>
        <source>rated power without the cap</source>
        <translation>상한이 없을 때의 정격 전력</translation>
    </message>
    <message>
        <source>what the cap takes off the rated power</source>
        <translation>상한이 줄이는 정격 전력</translation>
    </message>
    <message>
        <source>what the cap takes off while GPUs compute</source>
        <translation>연산 중 상한이 줄이는 전력</translation>
    </message>
    <message>
        <source>what one UPS unit carries</source>
        <translation>UPS 한 대의 용량</translation>
    </message>
    <message>
        <source>IT alone, in training: CPUs, fans, network and storage come on top of the GPUs.</source>
        <translation>학습 중 IT만의 전력입니다. CPU, 팬, 네트워크, 스토리지가 GPU에 더해집니다.</translation>
    </message>
    <message>
        <source>All of its 15 T tokens, with the lecture’s plan.</source>
        <translation>강의의 계획으로 15조 토큰 전부를 학습하는 시간입니다.</translation>
    </message>
    <message>
        <source>GPU computing</source>
        <translation>GPU 연산</translation>
    </message>
    <message>
        <source>GPU memory, used</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>Load of the coolant units after one fails</source>
        <translation>한 대 고장 뒤 CDU 부하율</translation>
    </message>
    <message>
        <source>coolant units in place</source>
        <translation>놓인 CDU 수</translation>
    </message>
    <message>
        <source>Outside air and means of months: single days are damper, and a hall whose air is dried is drier.</source>
        <translation>바깥 공기의 월평균입니다. 더 습한 날이 있고, 제습하는 전산실은 더 건조합니다.</translation>
    </message>
    <message>
        <source>as the climate's</source>
        <translation>기후를 따름</translation>
    </message>
    <message>
        <source>as the cooling system's</source>
        <translation>냉각 방식을 따름</translation>
    </message>
    <message>
        <source>3 paths that share</source>
        <translation>나누어 맡는 3계통</translation>
    </message>
    <message>
        <source>Another measured year of weather</source>
        <translation>다른 실측 기상 연도</translation>
    </message>
    <message>
        <source>the climate's</source>
        <translation>기후 자료</translation>
    </message>
    <message>
        <source>a measured year</source>
        <translation>실측 연도</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>기후</translation>
    </message>
    <message>
        <source>Coolant units</source>
        <translation>냉각 분배 장치</translation>
    </message>
    <message>
        <source>Facility water</source>
        <translation>설비수</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>전력망</translation>
    </message>
    <message>
        <source>Heat reuse</source>
        <translation>열 재사용</translation>
    </message>
    <message>
        <source>Water class</source>
        <translation>설비수 등급</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>설비</translation>
    </message>
    <message>
        <source>Power paths</source>
        <translation>전력 계통</translation>
    </message>
    <message>
        <source>UPS unit</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>기상</translation>
    </message>
    <message>
        <source>Coolant above the dew point</source>
        <translation>이슬점 위의 냉각수 온도</translation>
    </message>
    <message>
        <source>Coolant to the racks</source>
        <translation>랙 공급 냉각수</translation>
    </message>
    <message>
        <source>coolant to the racks</source>
        <translation>랙으로 가는 냉각수</translation>
    </message>
    <message>
        <source>approach of coolant units</source>
        <translation>냉각 분배 장치의 온도 차</translation>
    </message>
    <message>
        <source>mean dew point of the dampest month</source>
        <translation>가장 습한 달의 평균 이슬점</translation>
    </message>
    <message>
        <source>The lecture’s hall by air over the same by liquid, at the meter, each with a large site’s plant. The servers’ own fans, which would save more, are not counted.</source>
        <translation>강의의 전산실을 공기로 식힐 때와 액체로 식힐 때의 계량기 전력 비입니다. 둘 다 대형 사이트의 설비를 씁니다. 더 아낄 수 있는 서버 팬은 세지 않았습니다.</translation>
    </message>
    <message>
        <source>The quote that the design holds.</source>
        <translation>설계에 적힌 견적입니다.</translation>
    </message>
    <message>
        <source>Listed price of one accelerator-hour for the chosen term, as dated in the catalog; who is bound pays for every hour, used or not.</source>
        <translation>고른 기간의 가속기 1시간 정가로, 카탈로그에 적힌 날짜 기준입니다. 약정하면 쓰지 않은 시간도 냅니다.</translation>
    </message>
    <message>
        <source>Income less what running costs, each year of the equipment's life at its value today, plus what is left, less the capital. Income is that of the GPU-hours in use at the price that was typed, or without one at the cloud's.</source>
        <translation>수입에서 운영비를 뺀 값을 장비 수명의 해마다 현재 가치로 더하고, 잔존 가치를 더한 뒤 자본을 뺍니다. 수입은 쓰이는 GPU 시간에 적은 가격을, 없으면 클라우드 가격을 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Mean of the chosen tariff for what the load profile draws in each hour: by the days of its seasons, the hours of weekdays, Saturdays and Sundays.</source>
        <translation>부하 프로필이 시간마다 쓰는 만큼 가중한 요금제의 평균입니다. 계절의 날수, 평일·토요일·일요일의 시간을 따릅니다.</translation>
    </message>
    <message>
        <source>the best one</source>
        <translation>최적 간격</translation>
    </message>
    <message>
        <source>the cheapest</source>
        <translation>가장 싼 것</translation>
    </message>
    <message>
        <source>even over the year</source>
        <translation>연중 고름</translation>
    </message>
    <message>
        <source>annuity</source>
        <translation>원리금 균등</translation>
    </message>
    <message>
        <source>straight line</source>
        <translation>정액</translation>
    </message>
    <message>
        <source>colocation</source>
        <translation>코로케이션</translation>
    </message>
    <message>
        <source>own building</source>
        <translation>자체 건물</translation>
    </message>
    <message>
        <source>Price of %{part} %{before} → %{after}</source>
        <translation>%{part} 가격 %{before} → %{after}</translation>
    </message>
    <message>
        <source>the catalog's</source>
        <translation>카탈로그 값</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>온디맨드</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1년 약정</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3년 약정</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Cloud price</source>
        <translation>클라우드 가격</translation>
    </message>
    <message>
        <source>Cloud term</source>
        <translation>클라우드 기간</translation>
    </message>
    <message>
        <source>Colocation a month</source>
        <translation>월 코로케이션</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>환율</translation>
    </message>
    <message>
        <source>Paid back by</source>
        <translation>상환 방식</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>이자</translation>
    </message>
    <message>
        <source>Useful life</source>
        <translation>사용 연수</translation>
    </message>
    <message>
        <source>One link</source>
        <translation>링크 하나</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Income of a GPU-hour</source>
        <translation>GPU 시간당 수입</translation>
    </message>
    <message>
        <source>Left at the end</source>
        <translation>잔존 가치</translation>
    </message>
    <message>
        <source>Price of storage</source>
        <translation>스토리지 가격</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>요금제</translation>
    </message>
    <message>
        <source>Share of training</source>
        <translation>학습 비중</translation>
    </message>
    <message>
        <source>GPU-hours in use</source>
        <translation>쓰이는 GPU 시간</translation>
    </message>
    <message>
        <source>What failures take is not known here and not counted: a useful hour costs more.</source>
        <translation>고장으로 잃는 시간을 알 수 없어 세지 않았습니다. 유효 시간은 이보다 비쌉니다.</translation>
    </message>
    <message>
        <source>Cloud, over the life of the equipment</source>
        <translation>클라우드, 장비 수명 동안</translation>
    </message>
    <message>
        <source>Cloud, useful accelerator-hour</source>
        <translation>클라우드, 유효 가속기 시간</translation>
    </message>
    <message>
        <source>This design, over the life of the equipment</source>
        <translation>이 설계, 장비 수명 동안</translation>
    </message>
    <message>
        <source>Cost of this design over the cloud's</source>
        <translation>클라우드 대비 이 설계의 비용</translation>
    </message>
    <message>
        <source>Accelerator-hour in use</source>
        <translation>쓰이는 가속기 시간</translation>
    </message>
    <message>
        <source>Of it for serving</source>
        <translation>그중 서빙</translation>
    </message>
    <message>
        <source>Of it for training</source>
        <translation>그중 학습</translation>
    </message>
    <message>
        <source>share of the year in which the cluster works, by its load profile</source>
        <translation>부하 프로필에 따라 클러스터가 일하는 시간의 비율</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>자본</translation>
    </message>
    <message>
        <source>income of a year</source>
        <translation>연간 수입</translation>
    </message>
    <message>
        <source>cost over the life of the equipment</source>
        <translation>장비 수명 동안의 비용</translation>
    </message>
    <message>
        <source>share of the time in which the job waits for a node</source>
        <translation>작업이 노드를 기다리는 시간의 비율</translation>
    </message>
    <message>
        <source>share of the use that is training</source>
        <translation>사용 가운데 학습의 비중</translation>
    </message>
    <message>
        <source>rent, electricity, support and staff of a year</source>
        <translation>연간 임대료·전기·지원·인건비</translation>
    </message>
    <message>
        <source>Coolant of %{coolant} is hardly warmer, or colder, than the dew point of outside air in the dampest month, %{dewPoint}: where the hall's air is as damp, pipes drip</source>
        <translation>냉각수가 %{coolant}로, 가장 습한 달 바깥 공기의 이슬점 %{dewPoint}보다 거의 높지 않거나 낮습니다. 전산실 공기가 그만큼 습하면 배관에 물이 맺힙니다</translation>
    </message>
    <message>
        <source>“%{plant}” is made for computers that liquid cools; here liquid takes %{share} of the heat inside them, so its PUE is another hall's</source>
        <translation>“%{plant}”은 액체 냉각 장비용입니다. 여기서는 액체가 장비 열의 %{share}만 가져가므로 이 PUE는 다른 전산실의 값입니다</translation>
    </message>
    <message>
        <source>“%{plant}” is made for computers that air cools; here liquid takes %{share} of the heat inside them, so its PUE is another hall's</source>
        <translation>“%{plant}”은 공기 냉각 장비용입니다. 여기서는 액체가 장비 열의 %{share}를 가져가므로 이 PUE는 다른 전산실의 값입니다</translation>
    </message>
    <message>
        <source>“%{tariff}” is for contracts below %{limit}; this site may draw %{power}</source>
        <translation>“%{tariff}”은 %{limit} 미만 계약용입니다. 이 사이트는 %{power}까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>No “%{unit}” stands on the floor; its figures take the %{wanted} that the redundancy asks for as placed</source>
        <translation>바닥에 “%{unit}”이 없습니다. 이중화에 필요한 %{wanted}대가 놓인 것으로 계산합니다</translation>
    </message>
    <message>
        <source>Saving every %{interval} leaves %{useful} of the time useful; every %{best} leaves %{possible}</source>
        <translation>%{interval}마다 저장하면 시간의 %{useful}가 유효하고, %{best}마다 저장하면 %{possible}입니다</translation>
    </message>
    <message>
        <source>Checkpoints go to the nodes' drives, and none are chosen</source>
        <translation>체크포인트를 노드 드라이브에 저장하는데 고른 드라이브가 없습니다</translation>
    </message>
    <message>
        <source>Save to the hall's storage</source>
        <translation>공유 저장소에 저장합니다</translation>
    </message>
    <message>
        <source>“%{chain}” alone loses %{lost} of IT power, more than the whole overhead of %{overhead} at a PUE of %{pue}: facility power is told too low</source>
        <translation>“%{chain}”만으로 IT 전력의 %{lost}를 잃어, PUE %{pue}의 전체 오버헤드 %{overhead}보다 큽니다. 시설 전력이 낮게 계산됩니다</translation>
    </message>
    <message>
        <source>Choose a plant of the size that this site is built and run like</source>
        <translation>이 사이트의 규모에 맞는 설비를 고릅니다</translation>
    </message>
    <message>
        <source>Choose a power chain of the plant's size, or a plant of the chain's</source>
        <translation>설비 규모에 맞는 전력 계통이나, 전력 계통에 맞는 설비를 고릅니다</translation>
    </message>
    <message>
        <source>%{spares} spare nodes are counted in price and stand in no rack: their space, ports and %{power} of idle power are not counted</source>
        <translation>예비 노드 %{spares}대는 가격에만 들어가고 랙에 없어, 공간과 포트, 유휴 전력 %{power}는 세지 않았습니다</translation>
    </message>
    <message>
        <source>Place them as nodes beside those of the plan, and lower the number of spare nodes</source>
        <translation>계획의 노드 옆에 노드로 놓고 예비 노드 수를 줄입니다</translation>
    </message>
    <message>
        <source>In this weather the physics of “%{plant}” give a PUE of %{pue}, and published sites of the kind run at %{low} to %{high}: humidity, part load and practice are left out. Power and cost use the published median</source>
        <translation>이 기상에서 “%{plant}”의 물리 모델은 PUE %{pue}이지만 공개된 같은 종류의 사이트는 %{low}에서 %{high}입니다. 습도, 부분 부하와 운영 관행을 뺐기 때문이며, 전력과 비용에는 공개된 중앙값을 씁니다</translation>
    </message>
    <message>
        <source>A training runs and the hall has no storage: checkpoints, and what failures cost, are not known</source>
        <translation>학습을 돌리는데 저장소가 없어 체크포인트와 고장의 대가를 알 수 없습니다</translation>
    </message>
    <message>
        <source>Take the plant that comes with the cooling system</source>
        <translation>냉각 방식에 딸린 설비로 합니다</translation>
    </message>
    <message>
        <source>Choose the site's storage, or place a storage system</source>
        <translation>사이트의 저장소를 고르거나 저장 장치를 놓습니다</translation>
    </message>
    <message>
        <source>No tariff is chosen: what electricity costs, and with it every cost of a year, is not known</source>
        <translation>요금제를 고르지 않아 전기 요금과 연간 비용을 알 수 없습니다</translation>
    </message>
    <message>
        <source>Neither climate nor grid is chosen: the carbon dioxide of electricity is not known</source>
        <translation>기후도 전력망도 고르지 않아 전기의 이산화탄소를 알 수 없습니다</translation>
    </message>
    <message>
        <source>Supply facility water warm enough for dry pipes</source>
        <translation>배관이 젖지 않을 만큼 따뜻한 설비수를 공급합니다</translation>
    </message>
    <message>
        <source>Choose the tariff of the site</source>
        <translation>사이트의 요금제를 고릅니다</translation>
    </message>
    <message>
        <source>Choose the grid or the climate of the site</source>
        <translation>사이트의 전력망이나 기후를 고릅니다</translation>
    </message>
    <message>
        <source>write rate</source>
        <translation>쓰기 속도</translation>
    </message>
    <message>
        <source>Busy in a year</source>
        <translation>연간 가동률</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>보관할 체크포인트</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Factor on failures</source>
        <translation>고장률 배수</translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation>부하 프로필</translation>
    </message>
    <message>
        <source>Drives in the nodes</source>
        <translation>노드의 드라이브</translation>
    </message>
    <message>
        <source>Drives in each node</source>
        <translation>노드마다 드라이브</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>객체 저장소</translation>
    </message>
    <message>
        <source>GPU power cap</source>
        <translation>GPU 전력 상한</translation>
    </message>
    <message>
        <source>Checkpoints to the nodes' drives</source>
        <translation>노드 드라이브에 체크포인트</translation>
    </message>
    <message>
        <source>Write rate that is done before the next checkpoint</source>
        <translation>다음 체크포인트 전에 끝나는 쓰기 속도</translation>
    </message>
    <message>
        <source>Useful share of all time</source>
        <translation>전체 시간 중 유효한 비율</translation>
    </message>
    <message>
        <source>The store gives %{supply} of the %{needed} that training reads: it runs at %{covered} of its speed</source>
        <translation>학습이 읽는 %{needed} 가운데 저장소가 %{supply}만 공급하여, 학습이 제 속도의 %{covered}로 돕니다</translation>
    </message>
    <message>
        <source>supply over what training reads, at most 1</source>
        <translation>학습이 읽는 양 대비 공급, 최대 1</translation>
    </message>
    <message>
        <source>useful share of all time</source>
        <translation>전체 시간 중 유효한 비율</translation>
    </message>
    <message>
        <source>UPS units on the floor, or where there is none as many as the redundancy asks for</source>
        <translation>바닥에 놓인 UPS 수, 없으면 이중화에 필요한 수</translation>
    </message>
    <message>
        <source>No line names a column of air temperature and one of dew point or humidity</source>
        <translation>기온 열과 이슬점 또는 습도 열의 이름이 있는 줄이 없습니다</translation>
    </message>
    <message>
        <source>No air on earth is like this hour</source>
        <translation>이런 공기는 지구에 없습니다</translation>
    </message>
    <message>
        <source>The file holds %{given} hours; a year has 8,760</source>
        <translation>파일에 %{given}시간이 있습니다. 1년은 8,760시간입니다</translation>
    </message>
    <message>
        <source>%{given} hours have no temperature or no humidity, which is more than one of twenty</source>
        <translation>%{given}시간에 기온이나 습도가 없어 20분의 1이 넘습니다</translation>
    </message>
    <message>
        <source>It is the only one: all that it feeds stop with it.</source>
        <translation>하나뿐이므로 여기에 달린 것이 모두 멈춥니다.</translation>
    </message>
    <message>
        <source>GPUs of the racks that share leaf switches, directly or by way of other racks; of the domain with most. Nothing in it reaches the others without a spine.</source>
        <translation>리프 스위치를 직접 또는 다른 랙을 거쳐 함께 쓰는 랙들의 GPU 수로, 가장 많은 도메인의 값입니다. 스파인 없이는 다른 도메인에 닿지 못합니다.</translation>
    </message>
    <message>
        <source>Groups of racks that share no leaf switch with each other.</source>
        <translation>서로 리프 스위치를 함께 쓰지 않는 랙 묶음입니다.</translation>
    </message>
    <message>
        <source>GPUs of the nodes that have a port on the same leaf switch, of the one with most.</source>
        <translation>같은 리프 스위치에 포트가 있는 노드들의 GPU로, 가장 많은 스위치의 값입니다.</translation>
    </message>
    <message>
        <source>Ports that one node has on that switch, over all of its ports to the network, at most.</source>
        <translation>노드 하나가 그 스위치에 가진 포트를 네트워크 포트 전체로 나눈 값의 최대입니다.</translation>
    </message>
    <message>
        <source>GPUs of the node that holds most.</source>
        <translation>GPU가 가장 많은 노드의 GPU 수입니다.</translation>
    </message>
    <message>
        <source>GPUs of the fullest rack whose other PDUs, or one of their phases, cannot carry its rated load when one PDU is out. 0: every rack stands.</source>
        <translation>PDU 하나가 빠지면 나머지 PDU나 그 상이 정격 부하를 감당하지 못하는 랙 가운데 가장 큰 랙의 GPU 수입니다. 0이면 모든 랙이 버팁니다.</translation>
    </message>
    <message>
        <source>GPUs of the rack that holds most.</source>
        <translation>GPU가 가장 많은 랙의 GPU 수입니다.</translation>
    </message>
    <message>
        <source>What one failure reaches</source>
        <translation>고장 하나가 미치는 범위</translation>
    </message>
    <message>
        <source>GPUs that stop with one coolant unit</source>
        <translation>냉각 분배 장치 하나로 멈추는 GPU</translation>
    </message>
    <message>
        <source>GPUs of the largest failure domain</source>
        <translation>가장 큰 장애 도메인의 GPU</translation>
    </message>
    <message>
        <source>Failure domains of the network</source>
        <translation>네트워크의 장애 도메인</translation>
    </message>
    <message>
        <source>GPUs with a port on one leaf switch</source>
        <translation>리프 스위치 하나에 포트가 있는 GPU</translation>
    </message>
    <message>
        <source>Share of their ports that they lose with it</source>
        <translation>그때 잃는 포트의 비율</translation>
    </message>
    <message>
        <source>GPUs that stop with one node</source>
        <translation>노드 하나로 멈추는 GPU</translation>
    </message>
    <message>
        <source>GPUs that stop with one rack PDU</source>
        <translation>랙 PDU 하나로 멈추는 GPU</translation>
    </message>
    <message>
        <source>GPUs that stop with one rack</source>
        <translation>랙 하나로 멈추는 GPU</translation>
    </message>
    <message>
        <source>GPUs that stop with one UPS unit</source>
        <translation>UPS 하나로 멈추는 GPU</translation>
    </message>
    <message>
        <source>GPUs that coolant units cool</source>
        <translation>냉각 분배 장치가 식히는 GPU</translation>
    </message>
    <message>
        <source>load of the other coolant units</source>
        <translation>나머지 냉각 분배 장치의 부하</translation>
    </message>
    <message>
        <source>load of the other UPS units</source>
        <translation>나머지 UPS의 부하</translation>
    </message>
    <message>
        <source>%{use} of the GPU-hours are put to use, and the cluster works only %{busy} of the year</source>
        <translation>GPU 시간의 %{use}를 쓴다고 했지만 클러스터는 한 해의 %{busy}만 일합니다</translation>
    </message>
    <message>
        <source>Count as much use as the cluster works</source>
        <translation>클러스터가 일하는 만큼만 사용률로 셉니다</translation>
    </message>
    <message>
        <source>share that works in the busiest hour</source>
        <translation>가장 바쁜 시간에 일하는 비율</translation>
    </message>
    <message>
        <source>Take one step more</source>
        <translation>한 단계 더</translation>
    </message>
</context>
<context>
    <name>cw::app::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
</context>
<context>
    <name>cw::app::Desk</name>
    <message>
        <source>A catalog pack cannot be used</source>
        <translation>카탈로그 팩을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1
It was left out. The settings show all packs.</source>
        <translation>%1
이 팩은 빼 두었습니다. 설정에서 모든 팩을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 읽는 중…</translation>
    </message>
    <message>
        <source>Unsaved work cannot be read</source>
        <translation>저장하지 않은 작업을 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>cw::app::DocumentWindow</name>
    <message>
        <source>Clusterwright designs (*.cluster.json)</source>
        <translation>Clusterwright 설계 (*.cluster.json)</translation>
    </message>
    <message>
        <source>The template cannot be built</source>
        <translation>템플릿을 만들 수 없습니다</translation>
    </message>
    <message>
        <source>Open a design</source>
        <translation>설계 열기</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1을(를) 열 수 없습니다</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>읽을 수 있는 것만 열기</translation>
    </message>
    <message>
        <source>Opened read-only; this was dropped</source>
        <translation>읽기 전용으로 열었으며, 다음은 버렸습니다</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>%1의 변경을 저장할까요?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>저장하지 않으면 사라집니다.</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>설계 저장</translation>
    </message>
    <message>
        <source>The design could not be saved</source>
        <translation>설계를 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>%1 저장</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf)</source>
        <translation>그림 (*.svg *.png *.pdf)</translation>
    </message>
    <message>
        <source>The clipboard holds no part of a design.</source>
        <translation>클립보드에 설계의 일부가 없습니다.</translation>
    </message>
    <message>
        <source>%1 px/%2</source>
        <translation>%1 px/%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>랙 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>노드 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other item(s)</source>
        <translation><numerusform>그 밖 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>고름: %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 여는 중…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 저장 중…</translation>
    </message>
    <message>
        <source>Something is being written already.</source>
        <translation>이미 다른 파일을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>%1을(를) 쓰지 못했습니다</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 쓰는 중…</translation>
    </message>
    <message>
        <source>About Clusterwright</source>
        <translation>Clusterwright 정보</translation>
    </message>
    <message>
        <source>The CAD program for AI clusters.
Parts catalog %1.

Free software under the GNU General Public License, version 3 or later.
Trend data: Epoch AI (CC BY 4.0). Interface font: Noto Sans CJK KR (SIL OFL 1.1).</source>
        <translation>AI 클러스터를 위한 CAD 프로그램.
부품 카탈로그 %1.

GNU General Public License 3판 또는 그 이후 판에 따른 자유 소프트웨어입니다.
추세 자료: Epoch AI (CC BY 4.0). 화면 글꼴: Noto Sans CJK KR (SIL OFL 1.1).</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 파일이 이미 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>-repaired</source>
        <comment>appended to a file's name</comment>
        <translation>-복구</translation>
    </message>
    <message>
        <source>The damaged file stays as it is; choose another name.</source>
        <translation>손상된 파일은 그대로 둡니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open a model's config.json</source>
        <translation>모델의 config.json 열기</translation>
    </message>
    <message>
        <source>Model configuration (*.json)</source>
        <translation>모델 구성 (*.json)</translation>
    </message>
    <message>
        <source>The model cannot be taken over</source>
        <translation>모델을 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>Launch arguments for %1</source>
        <translation>%1 실행 인자</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사함: %1</translation>
    </message>
    <message>
        <source>Launch arguments (*%1)</source>
        <translation>실행 인자 (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s)</source>
        <translation><numerusform>케이블 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>GraphML (*.graphml)</source>
        <translation>GraphML (*.graphml)</translation>
    </message>
    <message>
        <source>Save the network as a graph</source>
        <translation>네트워크를 그래프로 저장</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation><numerusform>%1 외 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>What if: %1 failed. The consequences are being computed…</source>
        <translation>가정: %1이(가) 고장 났습니다. 영향을 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>What if: %1 failed. No plan is placed on the GPUs, so nobody is known to stop.</source>
        <translation>가정: %1이(가) 고장 났습니다. GPU에 배치된 계획이 없어 무엇이 멈추는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>What if: %1 failed: %2; the plan cannot run</source>
        <translation>가정: %1이(가) 고장 나면 %2, 계획을 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>What if: %1 failed: %2; step %3</source>
        <translation>가정: %1이(가) 고장 나면 %2, 스텝 %3</translation>
    </message>
    <message>
        <source>What if: %1 failed: %2; step %3 → %4</source>
        <translation>가정: %1이(가) 고장 나면 %2, 스텝 %3 → %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) stopped</source>
        <translation><numerusform>GPU %Ln개 정지</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>스위치 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>What if: %1 failed: %2; the step takes %3 as before</source>
        <translation>가정: %1이(가) 고장 나면 %2, 스텝은 전과 같이 %3</translation>
    </message>
    <message>
        <source>no GPU stops or has less bandwidth</source>
        <translation>정지하거나 대역폭이 줄어드는 GPU 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) have less bandwidth</source>
        <translation><numerusform>GPU %Ln개의 대역폭 감소</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>GPUs stopped, others with less bandwidth</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have less bandwidth</source>
        <comment>GPUs</comment>
        <translation><numerusform>%Ln개의 대역폭 감소</numerusform></translation>
    </message>
    <message>
        <source>%1 (made by the rule)</source>
        <translation>%1 (규칙이 만든 링크)</translation>
    </message>
    <message>
        <source>Trying the remedy…</source>
        <translation>조치를 적용해 보는 중…</translation>
    </message>
    <message>
        <source>%1 px/U</source>
        <translation>%1 px/U</translation>
    </message>
    <message>
        <source>Kept as option %1.</source>
        <translation>대안 %1(으)로 보관했습니다.</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (기준안)</translation>
    </message>
    <message>
        <source>This is the present state now; undo goes back.</source>
        <translation>이제 이것이 현재 안입니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>이 화면의 그림 저장</translation>
    </message>
    <message>
        <source>Adds %1 and %2</source>
        <translation>%1, %2 추가</translation>
    </message>
    <message>
        <source>Making copies…</source>
        <translation>사본을 만드는 중…</translation>
    </message>
    <message>
        <source>Rename the block</source>
        <translation>블록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>블록 이름</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>그림을 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>The clipboard holds no part of a design: %1</source>
        <translation>클립보드에 설계의 일부가 없습니다: %1</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>붙여 넣지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>There is something of this name already, or it cannot be a name</source>
        <translation>같은 이름이 이미 있거나 이름으로 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete %1 from your folder?</source>
        <translation>%1을(를) 폴더에서 삭제할까요?</translation>
    </message>
    <message>
        <source>The block could not be saved</source>
        <translation>블록을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>%1 is now among the parts</source>
        <translation>%1이(가) 부품 목록에 들어갔습니다</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>템플릿으로 저장</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>템플릿 이름</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>템플릿을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>%1 is now on the start page</source>
        <translation>%1이(가) 시작 화면에 추가되었습니다</translation>
    </message>
    <message>
        <source>your own folder</source>
        <translation>내 폴더</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe: %1</source>
        <translation>저장하지 않은 작업을 보관할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Start page or what was open</source>
        <translation>시작 페이지 또는 열려 있던 것</translation>
    </message>
    <message>
        <source>Keeping unsaved work safe</source>
        <translation>저장하지 않은 작업 보관</translation>
    </message>
    <message>
        <source>Catalog packs</source>
        <translation>카탈로그 팩</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program</source>
        <translation>다른 프로그램이 %1을(를) 바꾸었습니다</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>파일이 바뀌었습니다</translation>
    </message>
    <message>
        <source>It is not the file that was opened or saved here last.

Overwriting loses what was saved there meanwhile. Reloading shows it, and loses the unsaved changes of this window and all its undo steps.</source>
        <translation>이 창에서 마지막으로 열거나 저장한 파일이 아닙니다.

덮어쓰면 그 사이에 다른 곳에서 저장한 내용이 사라집니다. 다시 읽으면 그 내용이 보이지만, 이 창에서 저장하지 않은 변경과 실행 취소 단계가 모두 사라집니다.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>x %1 %3   y %2 %3</source>
        <translation>x %1 %3   y %2 %3</translation>
    </message>
    <message>
        <source>Units: metric or United States</source>
        <translation>단위: 미터법 또는 미국</translation>
    </message>
    <message>
        <source>Money, exchange rate and price date</source>
        <translation>통화, 환율, 가격 기준일</translation>
    </message>
    <message>
        <source>Floor, racks and network can be saved as pictures; of this page a picture can be copied (Ctrl+Shift+C).</source>
        <translation>평면, 랙, 네트워크는 그림으로 저장할 수 있습니다. 이 페이지는 그림으로 복사할 수 있습니다(Ctrl+Shift+C).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) stopped; the groups are too large to follow who else is cut off or has less bandwidth</source>
        <translation><numerusform>GPU %Ln장이 멈춥니다. 그룹이 너무 커서 그 밖에 누가 끊기거나 대역폭이 줄어드는지는 따라갈 수 없습니다</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removed from all %Ln copies of block %1</source>
        <translation><numerusform>블록 %1의 사본 %Ln개 모두에서 삭제했습니다</numerusform></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of the design, its property</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>property</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Read measurements</source>
        <translation>측정값 읽기</translation>
    </message>
    <message>
        <source>Measurements (*.csv *.txt *.prom);;All files (*)</source>
        <translation>측정값 (*.csv *.txt *.prom);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <source>Read a year of weather</source>
        <translation>1년 기상 읽기</translation>
    </message>
    <message>
        <source>Hourly weather (*.epw *.csv *.txt);;All files (*)</source>
        <translation>시간별 기상 (*.epw *.csv *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>The weather cannot be read</source>
        <translation>기상을 읽을 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) of weather read</source>
        <translation><numerusform>%Ln시간의 기상을 읽음</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::app::ExportJob</name>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>The program that writes it ended with status %1.</source>
        <translation>파일을 쓰는 프로그램이 상태 %1로 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>cw::app::GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Start &amp;with</source>
        <translation>시작할 때(&amp;W)</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>시작 페이지</translation>
    </message>
    <message>
        <source>What was open</source>
        <translation>열려 있던 것</translation>
    </message>
    <message>
        <source>A new design</source>
        <translation>새 설계</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved work safe from a crash</source>
        <translation>비정상 종료에 대비해 저장하지 않은 작업 보관(&amp;K)</translation>
    </message>
    <message>
        <source>At once after each gesture</source>
        <translation>제스처마다 바로</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) after a gesture</source>
        <translation><numerusform>제스처 %Ln초 뒤</numerusform></translation>
    </message>
    <message>
        <source>&amp;Note it</source>
        <translation>기록 시점(&amp;N)</translation>
    </message>
    <message>
        <source>It is noted in your data folder, never in the design's file. After a crash the next start offers to recover it.</source>
        <translation>설계 파일이 아니라 데이터 폴더에 적어 둡니다. 비정상 종료 뒤에는 다음에 시작할 때 복구할지 묻습니다.</translation>
    </message>
</context>
<context>
    <name>cw::app::MainWindow</name>
    <message>
        <source>Clusterwright</source>
        <translation>Clusterwright</translation>
    </message>
    <message>
        <source>%1 • Clusterwright</source>
        <translation>%1 • Clusterwright</translation>
    </message>
    <message>
        <source>%1 (damaged, read-only) • Clusterwright</source>
        <translation>%1 (손상됨, 읽기 전용) • Clusterwright</translation>
    </message>
    <message>
        <source>%1* • Clusterwright</source>
        <translation>%1* • Clusterwright</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>삽입(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>보고서(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>Overlay: %1</source>
        <translation>겹쳐 보기: %1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Find a part, command or figure</source>
        <translation>부품·명령·수치 찾기</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>겹쳐 보기(&amp;O)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>구성 트리</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (없음)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>Racks, nodes, GPUs, switches: search here, then drag one onto the floor, or press Enter.</source>
        <translation>랙, 노드, GPU, 스위치를 여기서 찾아 평면에 끌어 놓거나 Enter를 누릅니다.</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Drop parts and move racks. While you drag, every figure already shows the value after the drop.</source>
        <translation>부품을 놓고 랙을 옮깁니다. 끄는 동안 모든 수치가 놓은 뒤의 값을 미리 보여 줍니다.</translation>
    </message>
    <message>
        <source>Ask any number why</source>
        <translation>어떤 수치든 이유를 묻기</translation>
    </message>
    <message>
        <source>Click a figure, or press F1 on it: its formula, the values that went in, and their sources.</source>
        <translation>수치를 클릭하거나 F1을 누르면 공식과 들어간 값, 그 출처가 나옵니다.</translation>
    </message>
    <message>
        <source>Plots and laboratory</source>
        <translation>그래프와 실험실</translation>
    </message>
    <message>
        <source>The plots follow each change. The laboratory and the trends, in the tool bar, look deeper.</source>
        <translation>그래프는 변경할 때마다 따라옵니다. 도구 모음의 실험실과 추세에서 더 깊이 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>전달하기</translation>
    </message>
    <message>
        <source>The report: drawings, tables, findings and every formula, as a PDF in Korean or English.</source>
        <translation>보고서입니다. 도면, 표, 진단과 모든 공식을 한국어나 영어 PDF로 만듭니다.</translation>
    </message>
    <message>
        <source>Begins an empty design in this window.</source>
        <translation>이 창에서 빈 설계를 시작합니다.</translation>
    </message>
    <message>
        <source>Opens a design file in this window.</source>
        <translation>이 창에서 설계 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Writes the design to its file. Unsaved work is kept safe in between.</source>
        <translation>설계를 파일에 저장합니다. 그 사이의 작업도 안전하게 보관됩니다.</translation>
    </message>
    <message>
        <source>Takes back the last gesture, and shows what it changed. Every change can be undone.</source>
        <translation>마지막 제스처를 되돌리고 무엇이 바뀌었는지 보여 줍니다. 모든 변경을 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>되돌린 것을 다시 합니다.</translation>
    </message>
    <message>
        <source>The hall from above: racks, aisles, cooling and power.</source>
        <translation>위에서 본 전산실입니다. 랙, 통로, 냉각, 전력이 있습니다.</translation>
    </message>
    <message>
        <source>Racks of a row from the front and from behind, unit by unit.</source>
        <translation>한 줄의 랙을 앞과 뒤에서 U 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Nodes and switches by tiers with their links, loads and failures.</source>
        <translation>노드와 스위치를 계층별로, 링크와 부하, 고장과 함께 보여 줍니다.</translation>
    </message>
    <message>
        <source>The parallel plan: schedule, memory, utilisation, and every other plan.</source>
        <translation>병렬 계획입니다. 스케줄, 메모리, 활용률과 다른 모든 계획을 봅니다.</translation>
    </message>
    <message>
        <source>Growth of training compute and of GPU efficiency, with this design as a star.</source>
        <translation>학습 연산량과 GPU 효율의 성장을 보여 주며, 이 설계는 별표입니다.</translation>
    </message>
    <message>
        <source>Which GPU holds which rank of the plan, and what its groups get.</source>
        <translation>어느 GPU가 어느 랭크를 맡고 그 그룹이 무엇을 얻는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Baseline, present state and kept options side by side, in figures and words.</source>
        <translation>기준안, 지금 상태, 보관한 대안을 수치와 말로 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>The canvas on the whole screen with large figures, options as steps. Esc comes back.</source>
        <translation>캔버스를 큰 수치와 함께 전체 화면으로 보여 주고 대안을 단계로 넘깁니다. Esc로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Makes the compute network from one rule, with its figures before you accept.</source>
        <translation>규칙 하나로 연산 네트워크를 만들며, 받아들이기 전에 수치를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Writes the report as a PDF while you go on.</source>
        <translation>작업을 계속하는 동안 보고서를 PDF로 씁니다.</translation>
    </message>
    <message>
        <source>Colours racks or links by one measure at a time, with a legend.</source>
        <translation>랙이나 링크를 한 번에 한 가지 값으로 칠하고 범례를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Finds commands, parts, items, figures, settings and help pages by a few letters.</source>
        <translation>몇 글자로 명령, 부품, 항목, 수치, 설정, 도움말을 찾습니다.</translation>
    </message>
    <message>
        <source>Counts errors and warnings; a click shows the findings.</source>
        <translation>오류와 경고를 셉니다. 클릭하면 진단을 보여 줍니다.</translation>
    </message>
    <message>
        <source>help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>The hall around the work: power chain, checkpoints, failures and money.</source>
        <translation>작업을 둘러싼 전산실: 전력 계통, 체크포인트, 고장, 비용.</translation>
    </message>
    <message>
        <source>Names what holds training up, and what one step more of each resource would bring.</source>
        <translation>학습을 막는 것을 짚고, 자원을 한 단계씩 늘릴 때의 이득을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Shows the hall cooled the other way, before and after, and does it in one step.</source>
        <translation>다른 방식으로 냉각한 전산실을 전후로 보여 주고 한 번에 바꿉니다.</translation>
    </message>
    <message>
        <source>What each part costs, how that is known, and your own price instead.</source>
        <translation>부품 가격과 그 근거를 보고 직접 정한 가격을 넣습니다.</translation>
    </message>
</context>
<context>
    <name>cw::app::PacksPage</name>
    <message>
        <source>No packs yet. Add a file, or drop one on the window.</source>
        <translation>아직 팩이 없습니다. 파일을 추가하거나 창에 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (빼 둠)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add a catalog pack</source>
        <translation>카탈로그 팩 추가</translation>
    </message>
    <message>
        <source>Catalog packs (*.json)</source>
        <translation>카탈로그 팩 (*.json)</translation>
    </message>
    <message>
        <source>%1 was not added. %2</source>
        <translation>%1을(를) 추가하지 않았습니다. %2</translation>
    </message>
    <message>
        <source>Files with parts of your own, in your data folder. A later file replaces parts of the same id.</source>
        <translation>데이터 폴더에 있는 자신의 부품 파일입니다. 뒤의 파일이 같은 id의 부품을 대신합니다.</translation>
    </message>
    <message>
        <source>Catalog packs</source>
        <translation>카탈로그 팩</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>제거(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>다시 읽기(&amp;L)</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <source>There is a pack %1 already. Replace it?</source>
        <translation>%1 팩이 이미 있습니다. 바꿀까요?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete %1 from your folder?</source>
        <translation>%1을(를) 폴더에서 삭제할까요?</translation>
    </message>
</context>
<context>
    <name>cw::app::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>저장하지 않은 작업</translation>
    </message>
    <message numerus="yes">
        <source>Clusterwright ended before %Ln design(s) could be saved</source>
        <translation><numerusform>설계 %Ln개를 저장하기 전에 Clusterwright가 끝났습니다</numerusform></translation>
    </message>
    <message>
        <source>Recovered work opens as unsaved: its file changes only when you save it.</source>
        <translation>복구한 작업은 저장하지 않은 상태로 열립니다. 저장할 때만 파일이 바뀝니다.</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>나중에 결정(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>계속(&amp;C)</translation>
    </message>
    <message>
        <source>never saved to a file</source>
        <translation>파일로 저장한 적 없음</translation>
    </message>
    <message>
        <source>unsaved work of %1</source>
        <translation>저장하지 않은 작업: %1</translation>
    </message>
    <message>
        <source>file saved %1</source>
        <translation>파일 저장: %1</translation>
    </message>
    <message>
        <source>no saved file</source>
        <translation>저장된 파일 없음</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>저장된 파일 열기</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>%1 처리 방법</translation>
    </message>
</context>
<context>
    <name>cw::app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Catalog packs</source>
        <translation>카탈로그 팩</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Units and money</source>
        <translation>단위와 통화</translation>
    </message>
</context>
<context>
    <name>cw::app::ShortcutsPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>%1의 키</translation>
    </message>
    <message>
        <source>%1 is needed to walk through lists and fields.</source>
        <translation>%1 키는 목록과 입력란을 오가는 데 필요합니다.</translation>
    </message>
    <message>
        <source>%1 is typed into fields: add Ctrl or Alt.</source>
        <translation>%1 키는 입력란에 쓰입니다. Ctrl이나 Alt를 더하십시오.</translation>
    </message>
    <message>
        <source>%1 opens a menu or an overlay: add Ctrl or Shift.</source>
        <translation>%1 키는 메뉴나 겹쳐 보기를 엽니다. Ctrl이나 Shift를 더하십시오.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command (its view)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 키의 주인: %2</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>명령이나 키 찾기</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 그 키</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>키 없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>모두 되돌리기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>바꾸기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>cw::app::UnitsPage</name>
    <message>
        <source>Type how many %1 a dollar is; until then amounts are in dollars.</source>
        <translation>1달러가 몇 %1인지 입력하십시오. 그때까지 금액은 달러로 표시됩니다.</translation>
    </message>
    <message>
        <source>One &amp;dollar is, in %1</source>
        <translation>1달러(&amp;D), %1</translation>
    </message>
    <message>
        <source>One &amp;dollar is</source>
        <translation>1달러(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>단위(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Money</source>
        <translation>통화(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Price date</source>
        <translation>가격 기준일(&amp;P)</translation>
    </message>
    <message>
        <source>Metric: m, kg, °C, L/min</source>
        <translation>미터법: m, kg, °C, L/min</translation>
    </message>
    <message>
        <source>United States: ft, lb, °F, gpm</source>
        <translation>미국: ft, lb, °F, gpm</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>미국 달러</translation>
    </message>
    <message>
        <source>Korean won</source>
        <translation>대한민국 원</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>유로</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>일본 엔</translation>
    </message>
    <message>
        <source>British pound</source>
        <translation>영국 파운드</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>중국 위안</translation>
    </message>
    <message>
        <source>New Taiwan dollar</source>
        <translation>대만 달러</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>싱가포르 달러</translation>
    </message>
    <message>
        <source>The price date is the day of the exchange rate; it stands beside converted prices. Prices of the catalog are in dollars and keep their own dates. Files always hold SI units and dollars.</source>
        <translation>가격 기준일은 환율의 날짜이며, 바꾼 가격 옆에 표시됩니다. 카탈로그 가격은 달러이고 각자의 날짜를 그대로 가집니다. 파일에는 언제나 SI 단위와 달러가 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>cw::canvas::ArrangeMenu</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>배치(&amp;A)</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>왼쪽 맞춤</translation>
    </message>
    <message>
        <source>Align centres, one above the other</source>
        <translation>세로로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>오른쪽 맞춤</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>위쪽 맞춤</translation>
    </message>
    <message>
        <source>Align centres, side by side</source>
        <translation>가로로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>아래쪽 맞춤</translation>
    </message>
    <message>
        <source>Distribute evenly across</source>
        <translation>가로로 고르게 벌리기</translation>
    </message>
    <message>
        <source>Distribute evenly downwards</source>
        <translation>세로로 고르게 벌리기</translation>
    </message>
    <message>
        <source>Rows at equal distances</source>
        <translation>랙 열을 같은 간격으로 (위아래)</translation>
    </message>
    <message>
        <source>Columns at equal distances</source>
        <translation>랙 열을 같은 간격으로 (좌우)</translation>
    </message>
    <message>
        <source>Repeat in rows and columns…</source>
        <translation>행과 열로 반복…</translation>
    </message>
    <message>
        <source>Fill with nodes…</source>
        <translation>노드로 채우기…</translation>
    </message>
</context>
<context>
    <name>cw::canvas::ArrayStrip</name>
    <message>
        <source>Repeat in rows and columns</source>
        <translation>행과 열로 반복</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>행(&amp;R)</translation>
    </message>
    <message>
        <source>e&amp;very</source>
        <translation>간격(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>열(&amp;C)</translation>
    </message>
    <message>
        <source>ever&amp;y</source>
        <translation>간격(&amp;Y)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>From one row to the next</source>
        <translation>행 사이 간격</translation>
    </message>
    <message>
        <source>From one column to the next</source>
        <translation>열 사이 간격</translation>
    </message>
    <message>
        <source>From one row to the next, such as 2400 mm, 2.4 m or 8 ft; negative goes up</source>
        <translation>한 행에서 다음 행까지, 예: 2400 mm, 2.4 m, 8 ft. 음수는 위쪽으로 갑니다</translation>
    </message>
    <message>
        <source>From one column to the next, such as 600 mm or 2 ft; negative goes left</source>
        <translation>한 열에서 다음 열까지, 예: 600 mm, 2 ft. 음수는 왼쪽으로 갑니다</translation>
    </message>
    <message>
        <source>Make copies</source>
        <translation>사본 만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>cw::canvas::BlockMenu</name>
    <message>
        <source>&amp;Block</source>
        <translation>블록(&amp;B)</translation>
    </message>
    <message>
        <source>Make a block of the selection</source>
        <translation>선택 항목으로 블록 만들기</translation>
    </message>
    <message>
        <source>Add a copy of the block</source>
        <translation>블록 사본 추가</translation>
    </message>
    <message>
        <source>Select this copy</source>
        <translation>이 사본 선택</translation>
    </message>
    <message>
        <source>Select all copies of the block</source>
        <translation>블록의 모든 사본 선택</translation>
    </message>
    <message>
        <source>Rename the block…</source>
        <translation>블록 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Save the block as a part</source>
        <translation>블록을 부품으로 저장</translation>
    </message>
    <message>
        <source>Dissolve the block</source>
        <translation>블록 해제</translation>
    </message>
</context>
<context>
    <name>cw::canvas::FloorView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 항목 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln개 선택: %1</numerusform></translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>평면도</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select same type</source>
        <translation>같은 종류 선택</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>선택 항목 보기</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Drag a rack here, or press Ctrl+K</source>
        <translation>랙을 여기로 끌어오거나 Ctrl+K를 누르세요</translation>
    </message>
    <message>
        <source>Parts are in the list on the left; Enter places one.</source>
        <translation>왼쪽 부품 목록에서 Enter를 눌러 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <source>U%1 – U%2</source>
        <translation>U%1 – U%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>노드 %Ln대</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>스위치 %Ln대</numerusform></translation>
    </message>
    <message>
        <source>Power of this rack fails</source>
        <translation>이 랙의 전원 고장</translation>
    </message>
    <message>
        <source>Cooling of this rack fails</source>
        <translation>이 랙의 냉각 고장</translation>
    </message>
    <message>
        <source>This node or switch fails</source>
        <translation>이 노드 또는 스위치 고장</translation>
    </message>
    <message>
        <source>Restore the selection</source>
        <translation>선택한 것 복구</translation>
    </message>
    <message>
        <source>Restore all that failed</source>
        <translation>고장 난 것 모두 복구</translation>
    </message>
    <message>
        <source>Fail…</source>
        <translation>고장 가정…</translation>
    </message>
    <message>
        <source>Select a rack with nodes or switches first: they fail together, and undo restores them.</source>
        <translation>먼저 노드나 스위치가 있는 랙을 고르세요. 함께 고장 난 것으로 가정하며, 실행 취소하면 복구됩니다.</translation>
    </message>
    <message>
        <source>Select a node or a switch in a rack first: zoom in and click it.</source>
        <translation>먼저 랙 안의 노드나 스위치를 고르세요. 확대한 뒤 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>Nothing selected has failed.</source>
        <translation>선택한 것 가운데 고장 난 것이 없습니다.</translation>
    </message>
    <message>
        <source>Select the racks or floor units to repeat first</source>
        <translation>반복할 랙이나 바닥 장비를 먼저 선택하십시오</translation>
    </message>
    <message>
        <source>Block 1</source>
        <translation>블록 1</translation>
    </message>
    <message>
        <source>The selection belongs to no block</source>
        <translation>선택한 항목은 블록에 들어 있지 않습니다</translation>
    </message>
</context>
<context>
    <name>cw::claims::ClaimsDialog</name>
    <message>
        <source>%1 times</source>
        <translation>%1배</translation>
    </message>
    <message>
        <source>What the lectures say</source>
        <translation>강의에서 말하는 것</translation>
    </message>
    <message>
        <source>The lecture says</source>
        <translation>강의의 주장</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>주장한 값</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>계산한 값</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <source>Lecture “%1”. %2</source>
        <translation>강의 “%1”. %2</translation>
    </message>
    <message>
        <source>Of %1 claims %2 are reproduced, %3 differ, and %4 cannot be checked. Each of ours is a figure of an assessment of the lecture’s own design, or of the catalog.</source>
        <translation>주장 %1개 중 %2개는 재현되고, %3개는 다르며, %4개는 확인할 수 없습니다. 계산한 값은 모두 강의의 설계를 평가한 수치이거나 카탈로그의 값입니다.</translation>
    </message>
</context>
<context>
    <name>cw::diagnosis_views::CoolingWayDialog</name>
    <message>
        <source>Computing…</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <source>From air to liquid</source>
        <translation>공랭에서 수랭으로</translation>
    </message>
    <message>
        <source>From liquid to air</source>
        <translation>수랭에서 공랭으로</translation>
    </message>
    <message>
        <source>The hall’s cooling becomes cold plates, and coolant units are placed. Nodes and racks stay where they are.</source>
        <translation>전산실의 냉각을 콜드 플레이트로 바꾸고 CDU를 놓습니다. 노드와 랙은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The hall’s cooling becomes air in contained aisles, and coolant units go. Nodes and racks stay where they are.</source>
        <translation>전산실의 냉각을 밀폐 통로 공랭으로 바꾸고 CDU를 치웁니다. 노드와 랙은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>&amp;Cool by liquid</source>
        <translation>수랭으로 바꾸기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cool by air</source>
        <translation>공랭으로 바꾸기(&amp;C)</translation>
    </message>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1: %2, 이전 %3</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>PUE is the published median of a plant of the same size, or where none was published, of the one that comes with the system. What the servers’ own fans save is not counted.</source>
        <translation>PUE는 같은 규모 설비의 공개된 중앙값이고, 공개된 것이 없으면 냉각 방식에 딸린 설비의 값입니다. 서버 팬이 아끼는 전력은 세지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>cw::diagnosis_views::DiagnosisDialog</name>
    <message>
        <source>&amp;Take this step</source>
        <translation>이 단계 적용(&amp;T)</translation>
    </message>
    <message>
        <source>What binds</source>
        <translation>병목 진단</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Measured, %</source>
        <translation>측정(%)</translation>
    </message>
    <message>
        <source>%1, measured, per cent</source>
        <translation>%1, 측정값(%)</translation>
    </message>
    <message>
        <source>&amp;Read measurements…</source>
        <translation>측정값 읽기(&amp;R)…</translation>
    </message>
    <message>
        <source>Numbers of DCGM, node exporter or vLLM: CSV or Prometheus text</source>
        <translation>DCGM, node exporter, vLLM의 수치: CSV 또는 Prometheus 텍스트</translation>
    </message>
    <message>
        <source>By the lecture’s rule, as predicted</source>
        <translation>강의의 규칙, 예측값</translation>
    </message>
    <message>
        <source>By the lecture’s rule, as measured</source>
        <translation>강의의 규칙, 측정값</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Steps computed</source>
        <translation>계산한 단계</translation>
    </message>
    <message>
        <source>A share between 0 and 100 %</source>
        <translation>0~100 % 사이의 비율</translation>
    </message>
    <message>
        <source>Nothing is measured yet: type shares, or read a file.</source>
        <translation>아직 측정값이 없습니다. 비율을 입력하거나 파일을 읽으십시오.</translation>
    </message>
</context>
<context>
    <name>cw::diagnosis_views::LadderTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One step more of each</source>
        <translation>자원별 한 단계</translation>
    </message>
    <message>
        <source>One step more</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Useful tokens</source>
        <translation>유효 토큰</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>연간 비용</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Cost of +1 %</source>
        <translation>+1 %의 비용</translation>
    </message>
    <message>
        <source>Power of +1 %</source>
        <translation>+1 %의 전력</translation>
    </message>
</context>
<context>
    <name>cw::elevation::RackBar</name>
    <message>
        <source>Front</source>
        <translation>앞면</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>뒷면</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>양쪽</translation>
    </message>
    <message>
        <source>Side of the racks</source>
        <translation>랙의 면</translation>
    </message>
    <message>
        <source>Racks shown</source>
        <translation>보이는 랙</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>모든 열</translation>
    </message>
    <message>
        <source>Selected racks</source>
        <translation>선택한 랙</translation>
    </message>
</context>
<context>
    <name>cw::elevation::RackView</name>
    <message numerus="yes">
        <source>Row %1 (%Ln rack(s))</source>
        <translation><numerusform>%1열 (랙 %Ln대)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%Ln rack(s))</source>
        <translation><numerusform>%1 – %2 (랙 %Ln대)</numerusform></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 항목 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln개 선택: %1</numerusform></translation>
    </message>
    <message>
        <source>Select a node or a switch first.</source>
        <translation>먼저 노드나 스위치를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing selected has failed.</source>
        <translation>선택한 것 가운데 고장 난 것이 없습니다.</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>랙</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select same type</source>
        <translation>같은 종류 선택</translation>
    </message>
    <message>
        <source>Let it fail</source>
        <translation>고장 내기</translation>
    </message>
    <message>
        <source>Restore the selection</source>
        <translation>선택한 것 복구</translation>
    </message>
    <message>
        <source>Restore all that failed</source>
        <translation>고장 난 것 모두 복구</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>선택 항목 보기</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>%1 · U%2</source>
        <translation>%1 · U%2</translation>
    </message>
    <message>
        <source>U%1</source>
        <translation>U%1</translation>
    </message>
    <message>
        <source>U%1 – U%2</source>
        <translation>U%1 – U%2</translation>
    </message>
    <message>
        <source>Power %1 expected, %2 rated</source>
        <translation>전력 예상 %1, 정격 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln port(s) cabled</source>
        <translation><numerusform>포트 %Ln개 배선됨</numerusform></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no rack yet</source>
        <translation>아직 랙이 없습니다</translation>
    </message>
    <message>
        <source>Drag racks onto the floor first (Ctrl+1); then fill them here.</source>
        <translation>먼저 평면(Ctrl+1)에 랙을 놓고, 여기에서 채우세요.</translation>
    </message>
</context>
<context>
    <name>cw::help::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>페이지 내용</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>cw::help::Tour</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>마침(&amp;D)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>둘러보기 건너뛰기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>이전(&amp;B)</translation>
    </message>
</context>
<context>
    <name>cw::lab::AdviceButton</name>
    <message>
        <source>Try %1: %2</source>
        <translation>%1 시도: %2</translation>
    </message>
    <message>
        <source>%1
%2
Click to take this plan</source>
        <translation>%1
%2
클릭하면 이 계획을 적용합니다</translation>
    </message>
</context>
<context>
    <name>cw::lab::CertaintyBox</name>
    <message>
        <source>How sure is this?</source>
        <translation>얼마나 확실합니까?</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>이 수치의 근거는?</translation>
    </message>
    <message>
        <source>Type one measured step time</source>
        <translation>측정한 스텝 시간 하나 입력</translation>
    </message>
    <message>
        <source>One measured step of this plan on your cluster makes the predictions of all plans surer</source>
        <translation>이 계획을 실제 클러스터에서 측정한 스텝 하나면 모든 계획의 예측이 더 확실해집니다</translation>
    </message>
    <message>
        <source>Measured step time</source>
        <translation>측정한 스텝 시간</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Remove the calibration</source>
        <translation>보정 제거</translation>
    </message>
    <message>
        <source>measured, in seconds</source>
        <translation>측정값(초)</translation>
    </message>
    <message>
        <source>This is no number. Type seconds, such as %1.</source>
        <translation>숫자가 아닙니다. %1처럼 초 단위로 입력하세요.</translation>
    </message>
    <message>
        <source>A step takes longer than 0 s.</source>
        <translation>스텝은 0 s보다 오래 걸립니다.</translation>
    </message>
    <message>
        <source>No step takes longer than %1 s.</source>
        <translation>%1 s보다 오래 걸리는 스텝은 없습니다.</translation>
    </message>
    <message>
        <source>Type the measured step time first</source>
        <translation>먼저 측정한 스텝 시간을 입력하세요</translation>
    </message>
</context>
<context>
    <name>cw::lab::ChoiceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cw::lab::DegreeRow</name>
    <message>
        <source>Why not? %1</source>
        <translation>왜 안 되나요? %1</translation>
    </message>
</context>
<context>
    <name>cw::lab::HeatPane</name>
    <message>
        <source>Dimension across</source>
        <translation>가로 차원</translation>
    </message>
    <message>
        <source>Dimension up</source>
        <translation>세로 차원</translation>
    </message>
</context>
<context>
    <name>cw::lab::HeatPlot</name>
    <message>
        <source>No heat map yet</source>
        <translation>아직 히트맵이 없습니다</translation>
    </message>
    <message>
        <source>Choose two dimensions above: each cell shows the best step that is possible there.</source>
        <translation>위에서 두 차원을 고르세요. 칸마다 가능한 가장 짧은 스텝을 보여 줍니다.</translation>
    </message>
    <message>
        <source>From %1 to %2 a step</source>
        <translation>스텝당 %1~%2</translation>
    </message>
    <message>
        <source>No plan is possible in any cell</source>
        <translation>어느 칸에서도 계획이 불가능합니다</translation>
    </message>
    <message>
        <source>best step time; across: %1, up: %2; yellow is fast, – is impossible</source>
        <translation>가장 짧은 스텝 시간. 가로: %1, 세로: %2. 노란색은 빠름, –는 불가능</translation>
    </message>
    <message>
        <source>Point at a cell to see its plan, or why there is none.</source>
        <translation>칸을 가리키면 계획 또는 불가능한 이유가 표시됩니다.</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>Not possible. %1</source>
        <translation>불가능합니다. %1</translation>
    </message>
    <message>
        <source>Not searched yet.</source>
        <translation>아직 탐색하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 values shown)</source>
        <translation>%1(값 %3개 중 %2개 표시)</translation>
    </message>
</context>
<context>
    <name>cw::lab::JobMenu</name>
    <message>
        <source>Import and export of the job</source>
        <translation>작업 가져오기와 내보내기</translation>
    </message>
    <message>
        <source>Open a model's config.json, or take the plan along as launch arguments</source>
        <translation>모델의 config.json을 열거나 계획을 실행 인자로 가져갑니다</translation>
    </message>
    <message>
        <source>Open config.json…</source>
        <translation>config.json 열기…</translation>
    </message>
    <message>
        <source>Save launch arguments</source>
        <translation>실행 인자 저장</translation>
    </message>
    <message>
        <source>Copy launch arguments</source>
        <translation>실행 인자 복사</translation>
    </message>
</context>
<context>
    <name>cw::lab::LabStrip</name>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <translation>GPU당 %1</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Time for %1</source>
        <translation>%1 학습 기간</translation>
    </message>
    <message>
        <source>without failures</source>
        <translation>장애 없이</translation>
    </message>
    <message>
        <source>Bubble</source>
        <translation>버블</translation>
    </message>
    <message>
        <source>of the pipeline's time</source>
        <translation>파이프라인 시간 중</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>에너지</translation>
    </message>
    <message>
        <source>%1 facility</source>
        <translation>시설 %1</translation>
    </message>
    <message>
        <source>%1 of the peak in use</source>
        <translation>사용 정밀도 최대 성능의 %1</translation>
    </message>
</context>
<context>
    <name>cw::lab::LabView</name>
    <message>
        <source>Plans</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>히트맵</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>폭포</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>말로 설명</translation>
    </message>
    <message>
        <source>Plan and search</source>
        <translation>계획과 탐색</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>배치</translation>
    </message>
</context>
<context>
    <name>cw::lab::ParetoPlot</name>
    <message>
        <source>step time [s] against memory of the fullest GPU [GB]; line: best found</source>
        <translation>스텝 시간 [s]과 가장 찬 GPU의 메모리 [GB]. 선: 찾은 최선</translation>
    </message>
    <message>
        <source>Click a plan to see it, double-click or Return to take it.</source>
        <translation>계획을 클릭하면 보이고, 두 번 클릭하거나 Enter를 누르면 적용됩니다.</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>현재: %1</translation>
    </message>
    <message>
        <source>TP %1</source>
        <translation>TP %1</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>한도 초과</translation>
    </message>
</context>
<context>
    <name>cw::lab::PlanPanel</name>
    <message>
        <source>Why not? %1</source>
        <translation>왜 안 되나요? %1</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>언어 모델</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스 길이</translation>
    </message>
    <message>
        <source>Sequence length in tokens</source>
        <translation>시퀀스 길이(토큰)</translation>
    </message>
    <message>
        <source>ZeRO level</source>
        <translation>ZeRO 단계</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>재계산</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>연산 정밀도</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>소프트웨어</translation>
    </message>
    <message>
        <source>Chooses overlap, attention kernel and element-wise traffic as they were measured</source>
        <translation>측정된 중첩, 어텐션 커널, 원소별 트래픽을 선택합니다</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>시퀀스 병렬</translation>
    </message>
    <message>
        <source>Splits norms and dropout over the tensor-parallel ranks: less memory, the same traffic</source>
        <translation>정규화와 드롭아웃을 텐서 병렬 랭크에 나눕니다. 메모리는 줄고 통신량은 같습니다</translation>
    </message>
    <message>
        <source>Data parallel, DP = %1 / (%2 · %3 · %4) = &lt;b&gt;%5&lt;/b&gt;</source>
        <translation>데이터 병렬, DP = %1 / (%2 · %3 · %4) = &lt;b&gt;%5&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Batch %1 sequences × %2 = %3</source>
        <translation>배치 %1 시퀀스 × %2 = %3</translation>
    </message>
    <message>
        <source>This GPU has no fp8 units</source>
        <translation>이 GPU에는 fp8 연산기가 없습니다</translation>
    </message>
    <message>
        <source>This GPU has no fp4 units</source>
        <translation>이 GPU에는 fp4 연산기가 없습니다</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>TP %1 · PP %2 · CP %3 · DP %4 = &lt;b&gt;%5&lt;/b&gt; GPUs; there are %6</source>
        <translation>TP %1 · PP %2 · CP %3 · DP %4 = GPU &lt;b&gt;%5&lt;/b&gt;개. 실제로는 %6개입니다</translation>
    </message>
</context>
<context>
    <name>cw::lab::PlotFrame</name>
    <message>
        <source>Click for the reason of this number</source>
        <translation>클릭하면 이 수치의 근거를 보여 줍니다</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>이 수치의 근거는?</translation>
    </message>
</context>
<context>
    <name>cw::lab::ScheduleView</name>
    <message>
        <source>before %1</source>
        <translation>이전 %1</translation>
    </message>
</context>
<context>
    <name>cw::lab::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>메모리 한도</translation>
    </message>
    <message>
        <source>what the GPU has</source>
        <translation>GPU 용량까지</translation>
    </message>
    <message>
        <source>Plans that need more of one GPU are left out; 0 = what the GPU has</source>
        <translation>GPU 하나에 더 필요한 계획은 제외합니다. 0 = GPU 용량까지</translation>
    </message>
    <message>
        <source>Apply to design</source>
        <translation>설계에 적용</translation>
    </message>
    <message>
        <source>Pin plan</source>
        <translation>계획 고정</translation>
    </message>
    <message>
        <source>Keeps the present plan in the table to compare with</source>
        <translation>비교할 수 있도록 현재 계획을 표에 남깁니다</translation>
    </message>
    <message>
        <source>Pinned plans</source>
        <translation>고정한 계획</translation>
    </message>
    <message>
        <source>Double-click or Return takes a pinned plan</source>
        <translation>두 번 클릭하거나 Enter를 누르면 고정한 계획을 적용합니다</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>GPU당</translation>
    </message>
    <message>
        <source>Nothing was found to apply</source>
        <translation>적용할 계획이 없습니다</translation>
    </message>
    <message>
        <source>Nothing searched yet.</source>
        <translation>아직 탐색하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 plans possible: %2 tried, %3 ruled out by a bound; %4 of the tried fit.</source>
        <translation>가능한 계획 %1개: %2개 시도, %3개는 한계값으로 제외. 시도한 것 중 %4개가 맞습니다.</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (현재)</translation>
    </message>
    <message>
        <source>Takes the plan above</source>
        <translation>위의 계획을 적용합니다</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Clicked: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</source>
        <translation>클릭한 계획: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>Best: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</source>
        <translation>최선: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>탐색 진행률</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Searching, %1 done. Best so far: %2</source>
        <translation>탐색 중, %1 완료. 지금까지 최선: %2</translation>
    </message>
    <message>
        <source>Laying plans on the network: %1 of %2 ways to split the GPUs</source>
        <translation>계획을 네트워크에 배치하는 중: GPU를 나누는 %2가지 가운데 %1가지</translation>
    </message>
</context>
<context>
    <name>cw::lab::StripCell</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, difference %2</source>
        <translation>%1, 차이 %2</translation>
    </message>
</context>
<context>
    <name>cw::lab::WordsPanel</name>
    <message>
        <source>What to try</source>
        <translation>시도해 볼 것</translation>
    </message>
</context>
<context>
    <name>cw::lab::ZoomFrame</name>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
</context>
<context>
    <name>cw::outline::OutlinePanel</name>
    <message numerus="yes">
        <source>%Ln found. Enter selects them.</source>
        <translation><numerusform>%Ln개를 찾았습니다. Enter로 선택합니다.</numerusform></translation>
    </message>
    <message>
        <source>Nothing in this design fits.</source>
        <translation>이 설계에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>kW &gt; 30, type:leaf …</source>
        <translation>kW &gt; 30, type:leaf …</translation>
    </message>
    <message>
        <source>Search the outline</source>
        <translation>구성 트리에서 찾기</translation>
    </message>
    <message>
        <source>A name, or conditions: kW &gt; 30, rated &gt; 40, kg &gt; 900, free U &gt;= 8, type:leaf, name:A*, gpu:h100, gpus &gt;= 8, free ports &lt; 2, rack:A1, stage = 2. Beside each other both must hold; “or”, “not” and brackets join them.</source>
        <translation>이름이나 조건을 씁니다. 전력 &gt; 30kW, 정격 &gt; 40, 무게 &gt; 900, 빈 U &gt;= 8, 종류:리프, 이름:A*, gpu:h100, GPU 수 &gt;= 8, 빈 포트 &lt; 2, 랙:A1, 스테이지 = 2. 나란히 쓰면 모두 맞는 것을 찾고, “또는(or)”, “제외(not)”, 괄호로 이을 수 있습니다.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>구성 트리</translation>
    </message>
    <message>
        <source>Nothing stands here yet. Choose a rack among the parts and press Enter, or drag it onto the floor.</source>
        <translation>아직 아무것도 없습니다. 부품에서 랙을 골라 Enter를 누르거나 평면으로 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>캔버스에서 보기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>cw::plots::ClaimCard</name>
    <message>
        <source>%1: ×%2 a year</source>
        <translation>%1: 연 ×%2</translation>
    </message>
    <message>
        <source>Did you hear “38,000×”?</source>
        <translation>“38,000배”라는 말을 들으셨습니까?</translation>
    </message>
    <message>
        <source>Growth of compute</source>
        <translation>연산 증가율</translation>
    </message>
    <message>
        <source>Growth of GPUs</source>
        <translation>GPU 증가율</translation>
    </message>
    <message>
        <source>Compute, as told</source>
        <translation>연산(알려진 대로)</translation>
    </message>
    <message>
        <source>Compute of frontier models, our line</source>
        <translation>최전선 모델의 연산(이 프로그램의 회귀)</translation>
    </message>
    <message>
        <source>Compute of notable models, our line</source>
        <translation>주목할 만한 모델의 연산(이 프로그램의 회귀)</translation>
    </message>
    <message>
        <source>GPUs, as told</source>
        <translation>GPU(알려진 대로)</translation>
    </message>
    <message>
        <source>GPU speed, published doubling</source>
        <translation>GPU 속도(발표된 배가 기간)</translation>
    </message>
    <message>
        <source>GPU efficiency, published doubling</source>
        <translation>GPU 효율(발표된 배가 기간)</translation>
    </message>
    <message>
        <source>GPU efficiency, our line</source>
        <translation>GPU 효율(이 프로그램의 회귀)</translation>
    </message>
    <message>
        <source>It is told that in %1 years the demand for compute outgrew GPUs 38,000 times. The number hangs on the two rates that one divides. The GPU rate of the tale, %2 a year, is the growth of speed times the growth of efficiency, %3 × %4: the same progress counted twice. Choose your own pair.</source>
        <translation>%1년 동안 연산 수요가 GPU보다 38,000배 더 늘었다고들 합니다. 이 수는 어떤 두 증가율을 나누느냐에 달려 있습니다. 그 이야기에 나오는 GPU 증가율 연 %2배는 속도 증가율과 효율 증가율을 곱한 값(%3 × %4)으로, 같은 발전을 두 번 센 것입니다. 직접 두 값을 골라 보십시오.</translation>
    </message>
    <message>
        <source>In %1 years: %2. GPUs alone would need %3 to make it up. What fills the gap is more chips, longer runs and more power: what this program plans.</source>
        <translation>%1년 동안: %2. GPU만으로 따라잡으려면 %3이 걸립니다. 그 차이를 메우는 것은 더 많은 칩, 더 긴 학습, 더 많은 전력이며, 이 프로그램이 설계하는 것이 바로 그것입니다.</translation>
    </message>
    <message>
        <source>%1 times [%2–%3]</source>
        <translation>%1배 [%2–%3]</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1배</translation>
    </message>
</context>
<context>
    <name>cw::plots::PlotPane</name>
    <message>
        <source>Why this number?</source>
        <translation>왜 이 값입니까?</translation>
    </message>
</context>
<context>
    <name>cw::plots::PlotStrip</name>
    <message>
        <source>Plots</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>대역폭</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>추세</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>cw::plots::RateStrip</name>
    <message>
        <source>The rate depends on who chooses</source>
        <translation>누가 고르느냐에 따라 달라지는 증가율</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cw::plots::TrendControls</name>
    <message>
        <source>Any confidence</source>
        <translation>모든 신뢰도</translation>
    </message>
    <message>
        <source>Likely or better</source>
        <translation>그럴듯함 이상</translation>
    </message>
    <message>
        <source>Confident only</source>
        <translation>확실한 것만</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>연간 증가율</translation>
    </message>
    <message>
        <source>Doubling time</source>
        <translation>배가 기간</translation>
    </message>
    <message>
        <source>Orders of magnitude</source>
        <translation>자릿수</translation>
    </message>
    <message>
        <source>From: </source>
        <translation>시작: </translation>
    </message>
    <message>
        <source>Until: </source>
        <translation>끝: </translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>로그 눈금(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Crosshair</source>
        <translation>십자선(&amp;C)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>Unit of growth</source>
        <translation>증가율 단위</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>첫해</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>마지막 해</translation>
    </message>
    <message>
        <source>Picture (SVG, PDF, PNG)…</source>
        <translation>그림(SVG, PDF, PNG)…</translation>
    </message>
    <message>
        <source>Points, line and bands (CSV)…</source>
        <translation>점·회귀선·띠(CSV)…</translation>
    </message>
    <message>
        <source>The fit with its method (JSON)…</source>
        <translation>회귀와 방법(JSON)…</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>모든 분야</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>모든 기관</translation>
    </message>
</context>
<context>
    <name>cw::plots::TrendPane</name>
    <message>
        <source>Open the large view</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Show all years</source>
        <translation>모든 해 보기</translation>
    </message>
</context>
<context>
    <name>cw::plots::TrendView</name>
    <message>
        <source>Growth plot</source>
        <translation>추세 그래프</translation>
    </message>
    <message>
        <source>under-observed</source>
        <translation>자료 부족 구간</translation>
    </message>
    <message>
        <source>Too few points for a line: widen the filter.</source>
        <translation>점이 적어 직선을 그을 수 없습니다. 조건을 넓히십시오.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PDF page (*.pdf);;PNG image (*.png)</source>
        <translation>SVG 그림 (*.svg);;PDF 쪽 (*.pdf);;PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>자료 저장</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분한 값 (*.csv)</translation>
    </message>
    <message>
        <source>Save the fit</source>
        <translation>회귀 저장</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>There are no tables of past growth, so there is nothing to draw: reinstall the program's resources.</source>
        <translation>과거 증가 추세 표가 없어 그릴 것이 없습니다. 프로그램의 자료 파일을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Fitting…</source>
        <translation>맞추는 중…</translation>
    </message>
    <message>
        <source>Light band: nine of ten single values; dark band: the line itself, at 90 %. Dashed: beyond the last value, where nothing is known. Compute of trainings is estimated by its collectors; rates and power of chips are what their makers print.</source>
        <translation>옅은 띠: 개별 값의 90 %가 드는 범위, 짙은 띠: 추세선 자체의 90 % 구간. 점선: 마지막 값 이후로, 알려진 것이 없습니다. 학습 연산량은 수집 기관의 추정값이며, 칩의 속도와 전력은 제조사가 공개한 값입니다.</translation>
    </message>
</context>
<context>
    <name>cw::presentation::FigureStrip</name>
    <message>
        <source>%1: %2 %3 %4</source>
        <comment>figure, number, unit, difference</comment>
        <translation>%1: %2 %3 %4</translation>
    </message>
</context>
<context>
    <name>cw::presentation::PresentationView</name>
    <message>
        <source>No kept state is the baseline.</source>
        <translation>기준안으로 정한 대안이 없습니다.</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준안</translation>
    </message>
    <message>
        <source>the present state</source>
        <translation>현재 안</translation>
    </message>
    <message>
        <source>being assessed…</source>
        <translation>평가 중…</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>이 단계에는 메모가 없습니다.</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (기준안)</translation>
    </message>
    <message>
        <source>%1 is a kept state and stays as it is. Press Enter to continue from here, or Home to edit the present state.</source>
        <translation>%1은(는) 보관된 대안이라 바뀌지 않습니다. 여기서 계속하려면 Enter, 현재 안을 고치려면 Home을 누르십시오.</translation>
    </message>
    <message>
        <source>Not while presenting: press Esc to go back to the window, which does this.</source>
        <translation>발표 중에는 할 수 없습니다. Esc를 눌러 창으로 돌아간 뒤 하세요.</translation>
    </message>
</context>
<context>
    <name>cw::presentation::StageCover</name>
    <message>
        <source>→  Space  Page down</source>
        <translation>→  Space  Page Down</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>←  Page up</source>
        <translation>←  Page Up</translation>
    </message>
    <message>
        <source>previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>the present state, which can be edited</source>
        <translation>고칠 수 있는 현재 안</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>continue from the step on the screen</source>
        <translation>화면의 단계에서 계속</translation>
    </message>
    <message>
        <source>baseline as ghost</source>
        <translation>기준안을 잔상으로</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>L or right mouse button</source>
        <translation>L 또는 마우스 오른쪽 단추</translation>
    </message>
    <message>
        <source>pointer, while held</source>
        <translation>누르고 있는 동안 포인터</translation>
    </message>
    <message>
        <source>black screen</source>
        <translation>검은 화면</translation>
    </message>
    <message>
        <source>floor, racks, network</source>
        <translation>평면도, 랙, 네트워크</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>cw::presentation::StepBar</name>
    <message>
        <source>%1, %2, step %3 of %4</source>
        <translation>%1, %2, %4단계 가운데 %3단계</translation>
    </message>
</context>
<context>
    <name>cw::site::MonthBox</name>
    <message>
        <source>Play 10,000 months</source>
        <translation>10,000개월 돌려 보기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Months played</source>
        <translation>돌린 개월</translation>
    </message>
</context>
<context>
    <name>cw::site::PriceBook</name>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>your price</source>
        <translation>직접 정한 가격</translation>
    </message>
    <message>
        <source>published</source>
        <translation>공개 가격</translation>
    </message>
    <message>
        <source>from its GPUs</source>
        <translation>GPU 가격에서</translation>
    </message>
    <message>
        <source>planning value</source>
        <translation>계획값</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>가격표</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>Type a price to take it instead of the catalog’s; empty the cell to go back. Links, storage, building and rent are priced in the properties of the design.</source>
        <translation>가격을 입력하면 카탈로그 대신 그 값을 쓰고, 칸을 비우면 되돌아갑니다. 링크, 스토리지, 건물, 임대 가격은 설계의 속성에 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Links, with cables and optics</source>
        <translation>링크(케이블과 광 모듈 포함)</translation>
    </message>
    <message>
        <source>Equipment: %1</source>
        <translation>장비: %1</translation>
    </message>
    <message>
        <source>in building and plant</source>
        <translation>건물과 설비에 포함</translation>
    </message>
    <message>
        <source>A price lies between 0 and %1.</source>
        <translation>가격은 0에서 %1 사이입니다.</translation>
    </message>
</context>
<context>
    <name>cw::site::WeatherBox</name>
    <message>
        <source>Weather: a measured year, hour by hour</source>
        <translation>기상: 시간별 실측 연도</translation>
    </message>
    <message>
        <source>Weather: the climate's mean days, month by month</source>
        <translation>기상: 기후 자료의 월별 평균 하루</translation>
    </message>
    <message>
        <source>Read hourly weather…</source>
        <translation>시간별 기상 읽기…</translation>
    </message>
    <message>
        <source>EPW, TMY3, or a table with air temperature and dew point or humidity</source>
        <translation>EPW, TMY3, 또는 기온과 이슬점이나 습도가 있는 표</translation>
    </message>
    <message>
        <source>Use the climate again</source>
        <translation>다시 기후 자료 쓰기</translation>
    </message>
</context>
<context>
    <name>cw::topology::AutoWireDialog</name>
    <message>
        <source>Auto-wire</source>
        <translation>자동 배선</translation>
    </message>
    <message>
        <source>&amp;Draw out as cables</source>
        <translation>케이블로 풀어 그리기(&amp;D)</translation>
    </message>
    <message>
        <source>Use and &amp;place missing switches</source>
        <translation>적용하고 모자란 스위치 배치(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Use this rule</source>
        <translation>이 규칙 적용(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Puts them into free units of network racks, or into new racks at the row ends</source>
        <translation>네트워크 랙의 빈 유닛에 넣고, 모자라면 열 끝에 새 랙을 놓습니다</translation>
    </message>
    <message>
        <source>All switches of this rule stand in racks</source>
        <translation>이 규칙의 스위치가 모두 랙에 있습니다</translation>
    </message>
    <message>
        <source>No rule that can be built</source>
        <translation>구성할 수 있는 규칙이 아닙니다</translation>
    </message>
    <message>
        <source>Stores every cable by itself, to be changed by hand</source>
        <translation>케이블을 하나씩 저장해 손으로 고칠 수 있게 합니다</translation>
    </message>
    <message>
        <source>This network cannot be built: %1</source>
        <translation>이 네트워크는 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>0 = chosen by the program; of extra ports, none</source>
        <translation>0 = 프로그램이 정함, 추가 끝점은 없음</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace the %Ln drawn cable(s)</source>
        <translation><numerusform>그린 케이블 %Ln개 바꾸기(&amp;R)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Replace the %Ln drawn cable(s)</source>
        <translation><numerusform>그린 케이블 %Ln개 바꾸기</numerusform></translation>
    </message>
    <message>
        <source>Takes away cables of the compute network only, not those of storage and management</source>
        <translation>연산 네트워크의 케이블만 없앱니다. 스토리지와 관리 네트워크의 케이블은 그대로 둡니다</translation>
    </message>
</context>
<context>
    <name>cw::topology::FabricKindList</name>
    <message>
        <source>only what is drawn cable by cable</source>
        <translation>케이블을 하나씩 그린 것만</translation>
    </message>
    <message>
        <source>every node on one switch</source>
        <translation>모든 노드를 스위치 하나에</translation>
    </message>
    <message>
        <source>two tiers, every leaf joined to every spine</source>
        <translation>2계층, 모든 리프를 모든 스파인에 연결</translation>
    </message>
    <message>
        <source>two tiers, or three where two do not reach</source>
        <translation>2계층, 모자라면 3계층</translation>
    </message>
    <message>
        <source>each leaf serves one port number of all nodes</source>
        <translation>리프마다 모든 노드의 같은 번호 포트를 담당</translation>
    </message>
    <message>
        <source>one network for each port number, nothing between</source>
        <translation>포트 번호마다 따로 떨어진 네트워크</translation>
    </message>
    <message>
        <source>groups of switches, all joined to each other</source>
        <translation>서로 모두 연결된 스위치 그룹</translation>
    </message>
    <message>
        <source>groups of leaves and spines joined by the spines</source>
        <translation>리프·스파인 그룹을 스파인끼리 연결</translation>
    </message>
    <message>
        <source>nodes joined to their neighbours, no switches</source>
        <translation>스위치 없이 이웃 노드끼리 연결</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>kind of fabric, what it is</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kind of fabric</source>
        <translation>패브릭 종류</translation>
    </message>
</context>
<context>
    <name>cw::topology::NetworkView</name>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 항목 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected</source>
        <translation><numerusform>%Ln개 선택됨</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln개 선택: %1</numerusform></translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Draw out the rule's cables</source>
        <translation>규칙의 케이블 펼쳐 그리기</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>There is no fabric rule to draw out.</source>
        <translation>펼쳐 그릴 패브릭 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>The rule makes these cables. Draw them out first to change one.</source>
        <translation>규칙이 만든 케이블입니다. 바꾸려면 먼저 펼쳐 그리세요.</translation>
    </message>
    <message>
        <source>The rule makes these cables</source>
        <translation>규칙이 만든 케이블입니다</translation>
    </message>
    <message>
        <source>Drop to be asked whether to draw them out</source>
        <translation>놓으면 펼쳐 그릴지 묻습니다</translation>
    </message>
    <message>
        <source>This switch stands in no rack yet: the rule needs it, and nobody has placed it.</source>
        <translation>이 스위치는 아직 랙에 없습니다. 규칙에는 필요하지만 아무도 배치하지 않았습니다.</translation>
    </message>
    <message>
        <source>Leave the rule as it is</source>
        <translation>규칙을 그대로 두기</translation>
    </message>
    <message>
        <source>No nodes and no switches stand in racks yet</source>
        <translation>아직 랙에 노드도 스위치도 없습니다</translation>
    </message>
    <message>
        <source>Place them on the floor first (Ctrl+1); the network lays itself out here.</source>
        <translation>먼저 평면도에 배치하세요(Ctrl+1). 네트워크는 여기에 저절로 펼쳐집니다.</translation>
    </message>
    <message>
        <source>Nothing is joined yet</source>
        <translation>아직 아무것도 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>Choose a fabric in the inspector, or drag from port to port.</source>
        <translation>속성에서 패브릭을 고르거나 포트에서 포트로 끄세요.</translation>
    </message>
    <message>
        <source>Let the selection fail</source>
        <translation>선택한 것이 고장 났다고 가정</translation>
    </message>
    <message>
        <source>Restore the selection</source>
        <translation>선택한 것 복구</translation>
    </message>
    <message>
        <source>Restore all that failed</source>
        <translation>고장 난 것 모두 복구</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Network port %1</source>
        <translation>네트워크 포트 %1</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln cable(s) of this ribbon</source>
        <translation><numerusform>이 묶음의 케이블 %Ln개 모두</numerusform></translation>
    </message>
    <message>
        <source>Select a node, a switch or a cable first: it then fails, and undo restores it.</source>
        <translation>먼저 노드, 스위치 또는 케이블을 고르세요. 고장 난 것으로 가정하며, 실행 취소하면 복구됩니다.</translation>
    </message>
    <message>
        <source>Nothing selected has failed.</source>
        <translation>선택한 것 가운데 고장 난 것이 없습니다.</translation>
    </message>
    <message>
        <source>Fail…</source>
        <translation>고장 가정…</translation>
    </message>
    <message>
        <source>A part of it</source>
        <translation>그 일부</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Failed; the context menu restores it</source>
        <translation>고장 상태입니다. 컨텍스트 메뉴에서 복구할 수 있습니다</translation>
    </message>
    <message>
        <source>Stopped by the failure</source>
        <translation>고장으로 정지했습니다</translation>
    </message>
    <message>
        <source>Slower than without the failure</source>
        <translation>고장이 없을 때보다 느립니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s) of it lost</source>
        <translation><numerusform>이 가운데 케이블 %Ln개 끊김</numerusform></translation>
    </message>
    <message>
        <source>At least one of them failed</source>
        <translation>이 가운데 하나 이상이 고장 났습니다</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln switch(es) of this stack</source>
        <translation><numerusform>이 묶음의 스위치 %Ln대 모두</numerusform></translation>
    </message>
    <message>
        <source>The slot of a GPU cannot be deleted.</source>
        <translation>GPU의 슬롯은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Lay out moved switches anew</source>
        <translation>옮긴 스위치 다시 배치</translation>
    </message>
    <message>
        <source>Nodes keep their places; switches can be moved.</source>
        <translation>노드는 제자리에 있습니다. 스위치는 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>This switch stands in no rack yet, so that nothing can keep its place.</source>
        <translation>이 스위치는 아직 랙에 없어 자리를 기억할 수 없습니다.</translation>
    </message>
    <message>
        <source>These switches are drawn as one; they keep their place.</source>
        <translation>하나로 그린 스위치들이라 제자리에 있습니다.</translation>
    </message>
    <message>
        <source>Select switches to move them.</source>
        <translation>옮길 스위치를 고르십시오.</translation>
    </message>
    <message>
        <source>Every switch stands where it is laid out. Alt and the mouse, or Alt and arrow keys, move them.</source>
        <translation>모든 스위치가 배치된 자리에 있습니다. Alt와 마우스, 또는 Alt와 화살표 키로 옮깁니다.</translation>
    </message>
    <message>
        <source>Nothing can be joined</source>
        <translation>연결할 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>The catalog knows no network port for GPU traffic of these servers. Place others to build a network.</source>
        <translation>카탈로그에 이 서버들의 GPU 통신용 네트워크 포트가 없습니다. 네트워크를 만들려면 다른 서버를 배치하세요.</translation>
    </message>
    <message>
        <source>Draw a cable between the two selected</source>
        <translation>고른 둘 사이에 케이블 그리기</translation>
    </message>
    <message>
        <source>The rule makes these cables. Draw them out first to add one.</source>
        <translation>규칙이 만든 케이블입니다. 하나를 더하려면 먼저 펼쳐 그리세요.</translation>
    </message>
    <message>
        <source>Select two nodes or switches to draw a cable between them.</source>
        <translation>케이블을 그리려면 노드나 스위치 두 대를 고르세요.</translation>
    </message>
</context>
<context>
    <name>cw::topology::PlacementPanel</name>
    <message>
        <source>Order, fastest first</source>
        <translation>순서(안쪽부터)</translation>
    </message>
    <message>
        <source>Order of the parallel axes, fastest first</source>
        <translation>병렬 축의 순서(안쪽부터)</translation>
    </message>
    <message>
        <source>Write each of tp, cp, ep, dp and pp once, with dashes between</source>
        <translation>tp, cp, ep, dp, pp를 한 번씩, 붙임표로 이어 적으세요</translation>
    </message>
    <message>
        <source>Put ranks back in their order</source>
        <translation>랭크를 원래 순서로</translation>
    </message>
    <message>
        <source>Parallel groups and their rates</source>
        <translation>병렬 그룹과 속도</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Where they run</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Slowest rate</source>
        <translation>최저 속도</translation>
    </message>
    <message>
        <source>Drag, or Alt with Left and Right, to move</source>
        <translation>끌거나 Alt+←/→로 옮깁니다</translation>
    </message>
    <message>
        <source>%1, place %2 of 5</source>
        <translation>%1, 5개 중 %2번째</translation>
    </message>
    <message>
        <source>inside a domain</source>
        <translation>도메인 안</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln domain(s)</source>
        <translation><numerusform>도메인 %Ln개에 걸침</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) cut off</source>
        <translation><numerusform>그룹 %Ln개 끊김</numerusform></translation>
    </message>
    <message>
        <source>Step time %1</source>
        <translation>스텝 시간 %1</translation>
    </message>
    <message>
        <source>Step time %1, last edit %2</source>
        <translation>스텝 시간 %1, 마지막 변경 %2</translation>
    </message>
    <message>
        <source>Drag a rank onto another to swap them, or press Space, move with the arrows, and press Space again. The edge's colour is the pipeline stage; underlined ranks were moved.</source>
        <translation>랭크를 다른 랭크로 끌어 맞바꾸거나, 스페이스를 누르고 화살표로 옮긴 뒤 스페이스를 다시 누르십시오. 테두리 색은 파이프라인 단계이고, 밑줄은 옮긴 랭크입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them over up to %1 domains, the others inside one</source>
        <comment>groups</comment>
        <translation><numerusform>%Ln개는 최대 %1개 도메인에 걸침, 나머지는 도메인 안</numerusform></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>kind, how many groups</comment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1</source>
        <comment>members</comment>
        <translation><numerusform>그룹 %Ln개, 각 %1개</numerusform></translation>
    </message>
    <message>
        <source>Step time %1 → …</source>
        <translation>스텝 시간 %1 → …</translation>
    </message>
    <message>
        <source>Step time %1 → %2</source>
        <translation>스텝 시간 %1 → %2</translation>
    </message>
    <message>
        <source>Step time stays %1</source>
        <translation>스텝 시간 %1 그대로</translation>
    </message>
    <message>
        <source>Step time %1 → %2 (%3)</source>
        <translation>스텝 시간 %1 → %2 (%3)</translation>
    </message>
    <message>
        <source>Expert-parallel groups (ep) take no ranks of their own: before dp their members are neighbours among the data-parallel ranks, after dp they are spread. Against tp, cp and pp the place of ep changes nothing.</source>
        <translation>전문가 병렬 그룹(ep)은 별도의 랭크를 쓰지 않습니다. dp보다 앞이면 구성원이 데이터 병렬 랭크에서 이웃하고, dp보다 뒤면 흩어집니다. tp, cp, pp에 대한 ep의 위치는 아무것도 바꾸지 않습니다.</translation>
    </message>
</context>
<context>
    <name>cw::topology::RankBoard</name>
    <message>
        <source>Ranks on accelerators</source>
        <translation>가속기 위의 랭크</translation>
    </message>
    <message>
        <source>No ranks are placed: this needs accelerators in racks, a network and a plan that trains.</source>
        <translation>배치된 랭크가 없습니다. 랙의 가속기, 네트워크, 학습 계획이 필요합니다.</translation>
    </message>
    <message>
        <source>no rank: the plan needs fewer accelerators</source>
        <translation>랭크 없음: 계획에 쓰는 가속기가 더 적습니다</translation>
    </message>
    <message>
        <source>rank %1: tensor %2, stage %3, data %4</source>
        <translation>랭크 %1: 텐서 %2, 스테이지 %3, 데이터 %4</translation>
    </message>
</context>
<context>
    <name>cw::topology::RuleFigures</name>
    <message>
        <source>Leaf switches</source>
        <translation>리프 스위치</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>스파인 스위치</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>코어 스위치</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>케이블</translation>
    </message>
    <message>
        <source>Optical transceivers</source>
        <translation>광 트랜시버</translation>
    </message>
    <message>
        <source>Price of the switches</source>
        <translation>스위치 가격</translation>
    </message>
    <message>
        <source>Bisection bandwidth</source>
        <translation>이분 대역폭</translation>
    </message>
    <message>
        <source>Oversubscription as built</source>
        <translation>실제 과구독</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>스텝 시간</translation>
    </message>
    <message>
        <source>this fabric has none</source>
        <translation>이 패브릭에는 없습니다</translation>
    </message>
    <message>
        <source>What comes of this rule</source>
        <translation>이 규칙의 결과</translation>
    </message>
    <message>
        <source>With this rule</source>
        <translation>이 규칙을 쓰면</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 placed: more must stand in racks</source>
        <translation>배치됨 %1개: 랙에 더 놓아야 합니다</translation>
    </message>
    <message>
        <source>%1 placed: more than the rule uses</source>
        <translation>배치됨 %1개: 규칙에 쓰는 것보다 많습니다</translation>
    </message>
    <message>
        <source>all placed</source>
        <translation>모두 배치됨</translation>
    </message>
    <message>
        <source>price of %1, without cables and optics</source>
        <translation>%1 기준 가격, 케이블과 광 트랜시버 제외</translation>
    </message>
    <message>
        <source>the catalog has no price of %1</source>
        <translation>카탈로그에 %1 가격이 없습니다</translation>
    </message>
    <message>
        <source>the findings say what is missing</source>
        <translation>무엇이 빠졌는지는 점검 결과에 있습니다</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>None: this network can be built.</source>
        <translation>없음: 이 네트워크를 구성할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawn cable(s) stay beside the rule</source>
        <translation><numerusform>그린 케이블 %Ln개가 규칙과 함께 남습니다</numerusform></translation>
    </message>
    <message>
        <source>%1 placed, %2 of them of another type</source>
        <translation>%1대 배치, 그중 %2대는 다른 종류</translation>
    </message>
    <message>
        <source>%1 placed, %2 of them of another type: more must stand in racks</source>
        <translation>%1대 배치, 그중 %2대는 다른 기종: 랙에 더 있어야 합니다</translation>
    </message>
</context>
<context>
    <name>cw::variants::ChangeList</name>
    <message>
        <source>Differences in words</source>
        <translation>글로 나타낸 차이</translation>
    </message>
    <message>
        <source>The two states are the same.</source>
        <translation>두 안이 같습니다.</translation>
    </message>
</context>
<context>
    <name>cw::variants::CompareView</name>
    <message>
        <source>%1 → %2</source>
        <comment>from one option to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (기준안)</translation>
    </message>
    <message>
        <source>What to say about %1 when presenting</source>
        <translation>%1을(를) 발표할 때 할 말</translation>
    </message>
    <message>
        <source>Notes belong to a kept option</source>
        <translation>메모는 보관된 대안에 답니다</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>기준안 해제</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>기준안으로</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare states of this design</source>
        <translation>이 설계의 여러 안 비교</translation>
    </message>
    <message>
        <source>Keep the present state as an option, go on changing the design, and both stand side by side here: every figure, the differences in words, and the two floors.</source>
        <translation>현재 안을 대안으로 보관하고 설계를 계속 바꾸면, 모든 지표와 글로 나타낸 차이, 두 평면도가 여기에 나란히 놓입니다.</translation>
    </message>
    <message>
        <source>Keep this state as option A</source>
        <translation>현재 안을 대안 A로 보관</translation>
    </message>
    <message>
        <source>Keep as option</source>
        <translation>대안으로 보관</translation>
    </message>
    <message>
        <source>Switch to</source>
        <translation>전환</translation>
    </message>
    <message>
        <source>Goes on from this option; undo comes back</source>
        <translation>이 대안에서 계속합니다. 실행 취소로 돌아옵니다</translation>
    </message>
    <message>
        <source>What all others are compared with</source>
        <translation>나머지 안을 비교하는 기준</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>The present state takes the place of what this option kept</source>
        <translation>이 대안에 보관된 내용을 현재 안으로 바꿉니다</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>차이만</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Presenter notes</source>
        <translation>발표 메모</translation>
    </message>
    <message>
        <source>Change something on the floor, in the racks or in the laboratory: figures, words and floors follow here. Keep as option then puts that state beside this one too.</source>
        <translation>평면, 랙, 실험실에서 무엇이든 바꾸면 수치와 문장과 평면이 여기에 따라옵니다. 그다음 “대안으로 보관”을 누르면 그 상태도 나란히 놓입니다.</translation>
    </message>
    <message>
        <source>Keeps the present state at once; its name can be changed here</source>
        <translation>지금 상태를 바로 보관합니다. 이름은 여기서 바꿀 수 있습니다</translation>
    </message>
</context>
<context>
    <name>cw::variants::FloorPair</name>
    <message>
        <source>Two floors: %1 and %2</source>
        <translation>두 평면도: %1와(과) %2</translation>
    </message>
    <message>
        <source>Colours of both floors: %1, %2 to %3</source>
        <translation>두 평면의 색: %1, %2~%3</translation>
    </message>
</context>
<context>
    <name>cw::variants::OptionHeader</name>
    <message>
        <source>being edited</source>
        <translation>편집 중</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준안</translation>
    </message>
    <message>
        <source>being assessed…</source>
        <translation>평가 중…</translation>
    </message>
</context>
<context>
    <name>cw::variants::OptionMatrix</name>
    <message>
        <source>Options side by side</source>
        <translation>나란히 놓은 대안</translation>
    </message>
    <message>
        <source>Name of the option</source>
        <translation>대안 이름</translation>
    </message>
</context>
<context>
    <name>cw::variants::OptionModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>figure, option, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, difference %2</source>
        <translation>%1, 차이 %2</translation>
    </message>
    <message>
        <source>%1, best value</source>
        <translation>%1, 가장 좋은 값</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a figure without a value, why</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>cw::views::AutoPlaceDialog</name>
    <message>
        <source>the units of the rack</source>
        <translation>랙의 칸 수</translation>
    </message>
    <message>
        <source>the power of its PDUs</source>
        <translation>PDU 전력</translation>
    </message>
    <message>
        <source>the power that is left when one PDU fails</source>
        <translation>PDU 하나가 고장 났을 때 남는 전력</translation>
    </message>
    <message>
        <source>the cooling of the rack</source>
        <translation>랙의 냉각</translation>
    </message>
    <message>
        <source>the weight that the rack carries</source>
        <translation>랙이 견디는 무게</translation>
    </message>
    <message>
        <source>the power limit for a rack</source>
        <translation>랙당 전력 한도</translation>
    </message>
    <message>
        <source>the ports of the fabric rule's switches</source>
        <translation>패브릭 규칙의 스위치 포트</translation>
    </message>
    <message>
        <source>the floor of the hall</source>
        <translation>전산실 바닥</translation>
    </message>
    <message>
        <source>Each rack is still carried when one &amp;PDU fails</source>
        <translation>PDU 하나가 고장 나도 랙마다 전력이 충분하게(&amp;P)</translation>
    </message>
    <message>
        <source>Add the s&amp;witches that the fabric rule then needs</source>
        <translation>그때 패브릭 규칙에 필요한 스위치도 추가(&amp;W)</translation>
    </message>
    <message>
        <source>Fill with nodes</source>
        <translation>노드로 채우기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected rack(s)</source>
        <translation><numerusform>선택한 랙 %Ln개</numerusform></translation>
    </message>
    <message>
        <source>New racks in rows</source>
        <translation>줄지어 놓는 새 랙</translation>
    </message>
    <message>
        <source>as PDUs and cooling allow, or 40 kW</source>
        <translation>PDU와 냉각이 허용하는 만큼, 또는 40 kW</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>넣을 곳(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>서버(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>노드(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;At most per rack</source>
        <translation>랙당 최대(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>채우기(&amp;F)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln node(s) fit, at most %1 in a rack</source>
        <translation><numerusform>노드 %Ln대가 모두 들어갑니다. 랙당 최대 %1개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 node(s) fit, at most %2 in a rack</source>
        <translation><numerusform>노드 %1개 가운데 %Ln개가 들어갑니다. 랙당 최대 %2개</numerusform></translation>
    </message>
    <message>
        <source>No more because of %1</source>
        <translation>더 들어가지 않는 이유: %1</translation>
    </message>
    <message>
        <source>A rack takes no more because of %1</source>
        <translation>랙 하나에 더 들어가지 않는 이유: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new rack(s)</source>
        <translation><numerusform>새 랙 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new switch(es)</source>
        <translation><numerusform>새 스위치 %Ln대</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::CapacityBars</name>
    <message>
        <source>Power</source>
        <translation>전력</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>공간</translation>
    </message>
    <message>
        <source>%1 / %2 U</source>
        <translation>%1 / %2 U</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fullest: %1</source>
        <translation>가장 찬 랙: %1</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>No weight known: %1</source>
        <translation>무게를 모르는 부품: %1</translation>
    </message>
</context>
<context>
    <name>cw::views::CommandPalette</name>
    <message>
        <source>Matches</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing has all these words</source>
        <translation>맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>Find a command, part, item, figure or help page</source>
        <translation>명령, 부품, 항목, 수치, 도움말 찾기</translation>
    </message>
</context>
<context>
    <name>cw::views::DockTitle</name>
    <message>
        <source>Float or dock this panel</source>
        <translation>패널을 떼거나 붙이기</translation>
    </message>
    <message>
        <source>Float %1</source>
        <translation>%1 패널 떼기</translation>
    </message>
    <message>
        <source>Close this panel; the Window menu brings it back</source>
        <translation>패널 닫기. 창 메뉴에서 다시 열 수 있습니다</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 패널 닫기</translation>
    </message>
</context>
<context>
    <name>cw::views::FieldForm</name>
    <message>
        <source>mixed</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>고르지 않음</translation>
    </message>
</context>
<context>
    <name>cw::views::FigureCell</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, difference %2</source>
        <translation>%1, 차이 %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
</context>
<context>
    <name>cw::views::FiguresPanel</name>
    <message>
        <source>Live figures</source>
        <translation>실시간 수치</translation>
    </message>
    <message>
        <source>Click a figure to ask why. A grey mark: outside the region checked against measurements.</source>
        <translation>수치를 누르면 “왜?” · 회색 표시는 검증 범위 밖</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two figures side by side</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>as it would be</source>
        <translation>바꿨을 때 미리 보기</translation>
    </message>
    <message>
        <source>beside %1</source>
        <comment>a baseline</comment>
        <translation>%1 대비</translation>
    </message>
</context>
<context>
    <name>cw::views::FindingCard</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Click to show where</source>
        <translation>누르면 위치를 보여 줍니다</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>수용함: %1</translation>
    </message>
    <message>
        <source>Let it stand again</source>
        <translation>수용 철회</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>수용…</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>수용함</translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Nothing to report: everything that is checked holds.</source>
        <translation>알릴 것이 없습니다. 검사한 조건을 모두 만족합니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation><numerusform>외 %Ln개</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln to judge</source>
        <translation><numerusform>판단할 것 %Ln건</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsSummary</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation><numerusform>오류 %Ln</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation><numerusform>경고 %Ln</numerusform></translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>진단 모두 보기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation><numerusform>%Ln건 수용함</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FormulaView</name>
    <message>
        <source>Formula: %1</source>
        <translation>식: %1</translation>
    </message>
</context>
<context>
    <name>cw::views::InspectorPanel</name>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
</context>
<context>
    <name>cw::views::LetterRow</name>
    <message>
        <source>catalog</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>자료: %1</translation>
    </message>
    <message>
        <source>Click to see how this figure came about</source>
        <translation>누르면 이 수치의 근거를 보여 줍니다</translation>
    </message>
    <message>
        <source>its own card ›</source>
        <translation>다른 수치 ›</translation>
    </message>
</context>
<context>
    <name>cw::views::PartsPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Drag a part onto the floor or into a rack</source>
        <translation>부품을 평면이나 랙에 끌어 놓으세요</translation>
    </message>
    <message>
        <source>Enter places the selected part where it fits.</source>
        <translation>Enter를 누르면 고른 부품을 맞는 자리에 놓습니다.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>자료: %1</translation>
    </message>
    <message>
        <source>Find a part</source>
        <translation>부품 찾기</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>No part has all these words. Search by name, kind or rate, for example “H100” or “400”.</source>
        <translation>맞는 부품이 없습니다. 이름, 종류, 속도로 찾아보세요. 예: “H100”, “400”</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>블록</translation>
    </message>
</context>
<context>
    <name>cw::views::RecentRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>cw::views::StartPage</name>
    <message>
        <source>Template: %1 — Enter opens it</source>
        <translation>템플릿: %1 — Enter로 열기</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>시작 페이지</translation>
    </message>
    <message>
        <source>What shall we design?</source>
        <translation>무엇을 설계할까요?</translation>
    </message>
    <message>
        <source>A template opens with every figure computed. Change it, save it, and it is yours.</source>
        <translation>템플릿을 열면 모든 수치가 곧바로 계산됩니다. 고친 뒤 저장하면 내 템플릿이 됩니다.</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>템플릿 찾기</translation>
    </message>
    <message>
        <source>No template has all these words.</source>
        <translation>맞는 템플릿이 없습니다.</translation>
    </message>
    <message>
        <source>Open this template</source>
        <translation>이 템플릿 열기</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>A design file dropped on this window opens too</source>
        <translation>설계 파일을 이 창에 끌어 놓아도 열립니다</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Designs you open or save are listed here.</source>
        <translation>열거나 저장한 설계가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Show this page at start</source>
        <translation>시작할 때 이 페이지 보이기</translation>
    </message>
    <message>
        <source>The last session ended without saving: &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>지난번에 저장하지 않고 끝난 설계가 하나 있습니다: &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>cw::views::WhatIfBanner</name>
    <message>
        <source>Restore</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>모두 복구</translation>
    </message>
</context>
<context>
    <name>cw::views::WhyPopover</name>
    <message>
        <source>&lt;b&gt;Why this number?&lt;/b&gt;&amp;nbsp; %1</source>
        <translation>&lt;b&gt;왜 이 숫자?&lt;/b&gt;&amp;nbsp; %1</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>Exact arithmetic: no error beyond its inputs'.</source>
        <translation>정확한 산술입니다. 입력값의 오차만 있습니다.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>자료: %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>카드 %1</translation>
    </message>
    <message>
        <source>Keep open while working elsewhere</source>
        <translation>다른 곳에서 일하는 동안 열어 두기</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Why %1 is %2</source>
        <translation>%1이(가) %2인 까닭</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a figure's name and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Binding link: %1</source>
        <translation>병목 링크: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>알 수 없음: %1</translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>the file must end in .svg, .png or .pdf</source>
        <translation>파일 이름은 .svg, .png 또는 .pdf로 끝나야 합니다</translation>
    </message>
</context>
</TS>
